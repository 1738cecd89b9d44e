package org.amparo.web.component;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectItem;
import jakarta.faces.component.UISelectItems;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one input holds, as a browser sends it and as a person reads it. */
final class InputValues {

    /** What a browser sends of a box that is ticked. */
    private static final String TICKED = "on";

    private InputValues() {}

    /** What a browser sends of an input that nobody has touched; nothing for an empty one. */
    static List<String> drawn(UIInput input) {
        if (input.getSubmittedValue() instanceof String notRightYet) {
            return notRightYet.isEmpty() ? List.of() : List.of(notRightYet);
        }
        Object value = input.getValue();
        if (value == null) {
            return List.of();
        }
        if (input instanceof UISelectBoolean) {
            return Boolean.TRUE.equals(value) ? List.of(TICKED) : List.of();
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Object::toString).toList();
        }
        String text = text(input, value);
        return text == null || text.isEmpty() ? List.of() : List.of(text);
    }

    @SuppressWarnings("unchecked")
    private static String text(UIInput input, Object value) {
        var faces = FacesContext.getCurrentInstance();
        Converter<Object> converter = input.getConverter();
        if (converter == null && !(value instanceof String)) {
            converter = faces.getApplication().createConverter(value.getClass());
        }
        return converter == null ? value.toString() : converter.getAsString(faces, input, value);
    }

    /** A value that was sent or drawn, in words. */
    static String said(UIInput input, List<String> values) {
        return input instanceof UISelectOne || input instanceof UISelectMany
                ? values.stream().map(value -> label(input, value)).collect(Collectors.joining(", "))
                : values.isEmpty() ? "" : values.get(0);
    }

    private static String label(UIInput choice, String value) {
        return choice.getChildren().stream()
                .flatMap(InputValues::items)
                .flatMap(InputValues::withoutGroups)
                .filter(item ->
                        item.getValue() != null && value.equals(item.getValue().toString()))
                .map(SelectItem::getLabel)
                .findFirst()
                .orElse(value);
    }

    private static Stream<SelectItem> items(UIComponent child) {
        if (child instanceof UISelectItem one) {
            return Stream.of(new SelectItem(one.getItemValue(), one.getItemLabel()));
        }
        if (!(child instanceof UISelectItems all)) {
            return Stream.empty();
        }
        return all.getValue() instanceof Collection<?> offered
                ? offered.stream().map(one -> one instanceof SelectItem item ? item : item(all, one))
                : Stream.empty();
    }

    /** An item as the page makes it of what it offers, which it names by a variable. */
    private static SelectItem item(UISelectItems all, Object one) {
        var attributes = all.getAttributes();
        var variables = FacesContext.getCurrentInstance().getExternalContext().getRequestMap();
        String name = (String) attributes.get("var");
        Object before = variables.put(name, one);
        try {
            return new SelectItem(attributes.get("itemValue"), String.valueOf(attributes.get("itemLabel")));
        } finally {
            if (before == null) {
                variables.remove(name);
            } else {
                variables.put(name, before);
            }
        }
    }

    private static Stream<SelectItem> withoutGroups(SelectItem item) {
        return item instanceof SelectItemGroup group ? Arrays.stream(group.getSelectItems()) : Stream.of(item);
    }

    /** Puts what was typed into an input; what is not right yet stands there as it was typed. */
    static void put(UIInput input, List<String> typed) {
        var faces = FacesContext.getCurrentInstance();
        Object sent =
                input instanceof UISelectMany ? typed.toArray(String[]::new) : typed.isEmpty() ? "" : typed.get(0);
        try {
            Object value = input instanceof UISelectBoolean
                    ? !typed.isEmpty()
                    : faces.getRenderKit()
                            .getRenderer(input.getFamily(), input.getRendererType())
                            .getConvertedValue(faces, input, sent);
            input.getValueExpression("value").setValue(faces.getELContext(), value);
        } catch (ConverterException notRightYet) {
            input.setSubmittedValue(sent);
        }
    }
}
