package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A step with a save point of its own says how often and how patiently it is tried again. */
class RetryRule implements Rule {

  private static final String DURATION = "P(?:\\d+D)?(?:T(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?";
  private static final Pattern PLAN =
      Pattern.compile("R[1-9]\\d?/" + DURATION + "|" + DURATION + "(?:," + DURATION + "){0,19}");

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return model
        .all()
        .filter(element -> ModelXml.BPMN.equals(element.getNamespaceURI()))
        .filter(RetryRule::isSavePoint)
        .filter(element -> !PLAN.matcher(plan(element)).matches())
        .map(
            element ->
                ModelFinding.error(
                    ModelXml.idOf(element),
                    "retry",
                    "An asynchronous step needs a failedJobRetryTimeCycle such as R5/PT10S."));
  }

  private static boolean isSavePoint(Element element) {
    return "true".equals(ModelXml.engine(element, "asyncBefore"))
        || "true".equals(ModelXml.engine(element, "asyncAfter"));
  }

  private static String plan(Element element) {
    return ModelXml.children(element, "extensionElements")
        .flatMap(extensions -> ModelXml.children(extensions, "failedJobRetryTimeCycle"))
        .map(ModelXml::text)
        .findFirst()
        .orElse("");
  }
}
