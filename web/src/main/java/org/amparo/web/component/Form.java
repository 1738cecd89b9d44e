package org.amparo.web.component;

import jakarta.faces.component.html.HtmlForm;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.util.Constants.RequestParams;

/**
 * A form that carries the nonce of its page's content policy, which PrimeFaces asks for in every answer. Its own scripts would
 * add it; most pages do without them.
 */
public class Form extends HtmlForm {

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        var writer = context.getResponseWriter();
        writer.startElement("input", this);
        writer.writeAttribute("type", "hidden", null);
        writer.writeAttribute("name", RequestParams.NONCE_PARAM, null);
        writer.writeAttribute("value", PrimeFacesContext.getCspState(context).getNonce(), null);
        writer.endElement("input");
        super.encodeEnd(context);
    }
}
