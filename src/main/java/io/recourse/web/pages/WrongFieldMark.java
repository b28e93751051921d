package io.recourse.web.pages;

import io.recourse.common.Problem.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeModelProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code wrong:at="/text"} on a field: where {@code errors} speak of this pointer of the request,
 * the field is marked, says below what is wrong, and the first one of a page has the focus. The
 * value is a pointer, {@code *} and the end of one, or an expression.
 */
final class WrongFieldMark extends AbstractAttributeModelProcessor {

  private static final int AFTER_VARIABLES = 650;
  private static final String FOCUSED = WrongFieldMark.class.getName();
  private static final String SAID = "saidOfField";

  private final WrongFields fields;

  WrongFieldMark(String prefix, WrongFields fields) {
    super(TemplateMode.HTML, prefix, null, false, "at", true, AFTER_VARIABLES, true);
    this.fields = fields;
  }

  @Override
  protected void doProcess(
      ITemplateContext page,
      IModel field,
      AttributeName attribute,
      String value,
      IElementModelStructureHandler structure) {
    String at = pointer(page, value);
    List<FieldError> wrong = WrongFields.said(errors(page), at);
    if (!wrong.isEmpty()) {
      String why = fields.id(at) + "-why";
      field.replace(0, marked((IProcessableElementTag) field.get(0), fields.id(at), why, page));
      structure.setLocalVariable(
          SAID, wrong.stream().map(FieldError::detail).collect(Collectors.joining(" · ")));
      sayBelow(field, why, page.getModelFactory());
    }
  }

  private static String pointer(ITemplateContext page, String value) {
    return value.startsWith("/") || value.startsWith("*")
        ? value
        : (String)
            StandardExpressions.getExpressionParser(page.getConfiguration())
                .parseExpression(page, value)
                .execute(page);
  }

  /** None where the page was not refused. */
  private static List<FieldError> errors(ITemplateContext page) {
    return page.getVariable("errors") instanceof List<?> errors
        ? errors.stream().map(FieldError.class::cast).toList()
        : List.of();
  }

  private static IProcessableElementTag marked(
      IProcessableElementTag field, String id, String why, ITemplateContext page) {
    Map<String, String> marks = new LinkedHashMap<>();
    marks.put("id", id);
    marks.put("aria-invalid", "true");
    marks.put("aria-describedby", why);
    if ("fieldset".equals(field.getElementCompleteName())) {
      marks.put("tabindex", "-1");
    }
    if (isFirst((IWebContext) page)) {
      marks.put("autofocus", "autofocus");
    }
    IProcessableElementTag marked = field;
    for (Map.Entry<String, String> mark : marks.entrySet()) {
      marked = page.getModelFactory().setAttribute(marked, mark.getKey(), mark.getValue());
    }
    return marked;
  }

  private static boolean isFirst(IWebContext page) {
    boolean first = !page.getExchange().containsAttribute(FOCUSED);
    page.getExchange().setAttributeValue(FOCUSED, true);
    return first;
  }

  /** By {@code th:text}: what a customer typed is never read as a template. */
  private static void sayBelow(IModel field, String id, IModelFactory make) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("class", "error");
    words.put("id", id);
    words.put("th:text", "${" + SAID + "}");
    field.add(make.createOpenElementTag("span", words, AttributeValueQuotes.DOUBLE, false));
    field.add(make.createCloseElementTag("span"));
  }
}
