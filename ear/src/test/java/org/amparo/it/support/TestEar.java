package org.amparo.it.support;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The real EAR with one WAR more, in which the tests run beside the application. */
public final class TestEar {

    private static final String NAME = "amparo-tests.war";

    private TestEar() {}

    /** The EAR as it was built, with these classes in a test WAR. */
    public static EnterpriseArchive with(Class<?>... tests) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, NAME)
                .addClasses(tests)
                .addAsWebInfResource("container/web.xml", "web.xml")
                .addAsWebInfResource(new File("../web/src/main/webapp/WEB-INF/oidc.json"), "oidc.json")
                .addAsWebInfResource(new StringAsset("<beans bean-discovery-mode=\"all\"/>"), "beans.xml");
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "amparo.ear")
                .importFrom(new File("target/amparo.ear"))
                .as(EnterpriseArchive.class);
        return ear.addAsModule(org.jboss.arquillian.container.test.api.Testable.archiveToTest(war))
                .setApplicationXML(new StringAsset(APPLICATION_XML));
    }

    private static final String APPLICATION_XML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
              <application-name>amparo</application-name>
              <module><ejb>amparo-ejb.jar</ejb></module>
              <module><web><web-uri>amparo-web.war</web-uri><context-root>/</context-root></web></module>
              <module><web><web-uri>%s</web-uri><context-root>/tests</context-root></web></module>
              <library-directory>lib</library-directory>
            </application>
            """
                    .formatted(NAME);
}
