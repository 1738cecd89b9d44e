package org.amparo.web.statistics.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Draws the pictures of this package in dots: the few shapes that they have, read from the same SVG, so that both show the same. A shape
 * that is new here is refused, never left out.
 */
public final class Raster {

    private static final int SCALE = 2;
    private static final Pattern MOVE = Pattern.compile("([MLHV])\\s*(-?[\\d.]+)(?:[ ,](-?[\\d.]+))?");
    private static final Pattern SHIFT = Pattern.compile("translate\\((-?\\d+)[ ,](-?\\d+)\\)");

    private final Graphics2D out;
    private final Map<String, Element> patterns = new HashMap<>();

    private Raster(Graphics2D out) {
        this.out = out;
    }

    /** The picture as PNG, twice as large. */
    public static byte[] png(String svg) {
        Element root = parsed(svg);
        var image = new BufferedImage(
                (int) number(root, "width") * SCALE, (int) number(root, "height") * SCALE, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.scale(SCALE, SCALE);
            var raster = new Raster(graphics);
            raster.collect(root);
            raster.draw(root);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        } finally {
            graphics.dispose();
        }
    }

    private static Element parsed(String svg) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException ownPicture) {
            throw new IllegalArgumentException("no picture of ours", ownPicture);
        }
    }

    private void collect(Element root) {
        var found = root.getElementsByTagName("pattern");
        for (int i = 0; i < found.getLength(); i++) {
            var pattern = (Element) found.item(i);
            patterns.put("url(#" + pattern.getAttribute("id") + ")", pattern);
        }
    }

    private void draw(Element element) {
        switch (element.getTagName()) {
            case "title", "desc", "defs" -> {}
            case "svg", "g" -> group(element);
            case "rect" -> fillAndLine(
                    element,
                    new Rectangle2D.Double(
                            number(element, "x"),
                            number(element, "y"),
                            number(element, "width"),
                            number(element, "height")));
            case "circle" -> {
                double r = number(element, "r");
                fillAndLine(
                        element,
                        new Ellipse2D.Double(number(element, "cx") - r, number(element, "cy") - r, 2 * r, 2 * r));
            }
            case "line" -> {
                out.setPaint(paint(inherited(element, "stroke", "none")));
                out.setStroke(stroke(element));
                out.draw(new Line2D.Double(
                        number(element, "x1"), number(element, "y1"), number(element, "x2"), number(element, "y2")));
            }
            case "path" -> fillAndLine(element, path(element.getAttribute("d")));
            case "text" -> text(element);
            default -> throw new IllegalArgumentException("no way to draw " + element.getTagName());
        }
    }

    private void group(Element element) {
        var before = out.getTransform();
        out.translate(number(element, "x"), number(element, "y"));
        var shift = SHIFT.matcher(element.getAttribute("transform"));
        if (shift.matches()) {
            out.translate(Integer.parseInt(shift.group(1)), Integer.parseInt(shift.group(2)));
        } else if (element.hasAttribute("transform")) {
            throw new IllegalArgumentException("no way to move by " + element.getAttribute("transform"));
        }
        children(element);
        out.setTransform(before);
    }

    private void children(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                draw(inner);
            }
        }
    }

    private void fillAndLine(Element element, java.awt.Shape shape) {
        String fill = inherited(element, "fill", "currentColor");
        if (!fill.equals("none")) {
            out.setPaint(paint(fill));
            out.fill(shape);
        }
        String line = inherited(element, "stroke", "none");
        if (!line.equals("none")) {
            out.setPaint(paint(line));
            out.setStroke(stroke(element));
            out.draw(shape);
        }
    }

    private void text(Element element) {
        boolean bold = inherited(element, "font-weight", "").equals("bold");
        float size = Float.parseFloat(inherited(element, "font-size", "16"));
        out.setFont(new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont(size));
        out.setPaint(paint(inherited(element, "fill", "currentColor")));
        String words = element.getTextContent();
        double width = out.getFontMetrics().getStringBounds(words, out).getWidth();
        double back =
                switch (element.getAttribute("text-anchor")) {
                    case "middle" -> width / 2;
                    case "end" -> width;
                    default -> 0;
                };
        out.drawString(words, (float) (number(element, "x") - back), (float) number(element, "y"));
    }

    private Paint paint(String value) {
        if (value.equals("currentColor")) {
            return Color.decode("#1B2733");
        }
        var pattern = patterns.get(value);
        return pattern == null ? Color.decode(value) : texture(pattern);
    }

    private Paint texture(Element pattern) {
        int width = (int) number(pattern, "width");
        int height = (int) number(pattern, "height");
        var tile = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_ARGB);
        var graphics = tile.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.scale(SCALE, SCALE);
        new Raster(graphics).children(pattern);
        graphics.dispose();
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, width, height));
    }

    private static Path2D path(String moves) {
        var path = new Path2D.Double();
        var move = MOVE.matcher(moves);
        while (move.find()) {
            double first = Double.parseDouble(move.group(2));
            switch (move.group(1)) {
                case "M" -> path.moveTo(first, Double.parseDouble(move.group(3)));
                case "L" -> path.lineTo(first, Double.parseDouble(move.group(3)));
                case "H" -> path.lineTo(first, path.getCurrentPoint().getY());
                default -> path.lineTo(path.getCurrentPoint().getX(), first);
            }
        }
        return path;
    }

    private static BasicStroke stroke(Element element) {
        float width = Float.parseFloat(inherited(element, "stroke-width", "1"));
        return new BasicStroke(width);
    }

    /** An attribute of the element or of the nearest one around it that says it. */
    private static String inherited(Element element, String name, String otherwise) {
        for (Node at = element; at instanceof Element around; at = at.getParentNode()) {
            if (around.hasAttribute(name)) {
                return around.getAttribute(name);
            }
            if (around.getTagName().equals("pattern")) {
                break;
            }
        }
        return otherwise;
    }

    private static double number(Element element, String name) {
        return element.hasAttribute(name) ? Double.parseDouble(element.getAttribute(name)) : 0;
    }
}
