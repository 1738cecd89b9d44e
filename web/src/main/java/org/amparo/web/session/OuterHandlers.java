package org.amparo.web.session;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/**
 * Puts our handlers around everything that the server does for the application, the sign-in included: no filter comes before
 * that, and no filter sees what the server answers by itself. Named in {@code META-INF/services}.
 */
public class OuterHandlers implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext application) {
        var forms = KeptForms.begin(application);
        deployment.addInitialHandlerChainWrapper(next -> new AnswerHeaders(new BeforeSignIn(next, forms)));
        // Within the request's own context, and before the sign-in.
        deployment.addOuterHandlerChainWrapper(FormReader::new);
    }
}
