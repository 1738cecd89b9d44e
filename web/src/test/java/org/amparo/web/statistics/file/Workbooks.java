package org.amparo.web.statistics.file;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads a workbook as its format says it (ECMA-376), apart from the library that writes it: a cell without a type is a number. */
public final class Workbooks {

    private static final Pattern COLUMN = Pattern.compile("^([A-Z]+)");
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private Workbooks() {}

    /** By the name of each sheet its rows: texts, whole numbers and days; null where no cell is. */
    public static Map<String, List<List<Object>>> read(byte[] xlsx) {
        Map<String, Document> parts = parts(xlsx);
        var dates = dates(parts.get("xl/styles.xml"));
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        var names = parts.get("xl/workbook.xml").getElementsByTagName("sheet");
        for (int i = 0; i < names.getLength(); i++) {
            sheets.put(
                    ((Element) names.item(i)).getAttribute("name"),
                    rows(parts.get("xl/worksheets/sheet" + (i + 1) + ".xml"), dates));
        }
        return sheets;
    }

    private static List<List<Object>> rows(Document sheet, List<Boolean> dates) {
        List<List<Object>> rows = new ArrayList<>();
        var found = sheet.getElementsByTagName("row");
        for (int i = 0; i < found.getLength(); i++) {
            List<Object> cells = new ArrayList<>();
            var inRow = ((Element) found.item(i)).getElementsByTagName("c");
            for (int j = 0; j < inRow.getLength(); j++) {
                var cell = (Element) inRow.item(j);
                while (cells.size() < column(cell.getAttribute("r"))) {
                    cells.add(null);
                }
                cells.add(value(cell, dates));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static int column(String place) {
        var letters = COLUMN.matcher(place);
        letters.find();
        return letters.group(1).chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1) - 1;
    }

    private static Object value(Element cell, List<Boolean> dates) {
        String text = cell.getTextContent();
        if (cell.getElementsByTagName("f").getLength() > 0) {
            throw new IllegalStateException("a formula");
        }
        if (!cell.getAttribute("t").isEmpty() && !cell.getAttribute("t").equals("n")) {
            return text;
        }
        if (text.isEmpty()) {
            return null;
        }
        long number = Double.valueOf(text).longValue();
        String style = cell.getAttribute("s");
        return !style.isEmpty() && dates.get(Integer.parseInt(style)) ? EPOCH.plusDays(number) : (Object) number;
    }

    /** By the number of each style whether it writes days. */
    private static List<Boolean> dates(Document styles) {
        Map<String, String> formats = new HashMap<>();
        var own = styles.getElementsByTagName("numFmt");
        for (int i = 0; i < own.getLength(); i++) {
            var format = (Element) own.item(i);
            formats.put(format.getAttribute("numFmtId"), format.getAttribute("formatCode"));
        }
        List<Boolean> dates = new ArrayList<>();
        var all = ((Element) styles.getElementsByTagName("cellXfs").item(0)).getElementsByTagName("xf");
        for (int i = 0; i < all.getLength(); i++) {
            dates.add(formats.getOrDefault(((Element) all.item(i)).getAttribute("numFmtId"), "")
                    .contains("yyyy"));
        }
        return dates;
    }

    /** As archives are read whose entries say their length behind their content: from a file. */
    private static Map<String, Document> parts(byte[] xlsx) {
        Map<String, Document> parts = new HashMap<>();
        try {
            var file = Files.createTempFile("amparo", ".xlsx");
            Files.write(file, xlsx);
            try (var zip = new ZipFile(file.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    if (entry.getName().endsWith(".xml")) {
                        parts.put(
                                entry.getName(),
                                DocumentBuilderFactory.newInstance()
                                        .newDocumentBuilder()
                                        .parse(zip.getInputStream(entry)));
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("no workbook", e);
        }
        return parts;
    }
}
