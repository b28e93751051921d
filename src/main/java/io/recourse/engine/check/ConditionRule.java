package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A condition asks something: one that is always the same is a way that is never or ever taken. */
class ConditionRule implements Rule {

  private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
  private static final Set<String> FIXED =
      Set.of(
          "true", "false", "null", "and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge");

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return model
        .bpmn("conditionExpression", "condition")
        .filter(condition -> asksNothing(ModelXml.text(condition)))
        .map(ConditionRule::error);
  }

  private static boolean asksNothing(String condition) {
    return WORD.matcher(TEXT.matcher(condition).replaceAll(""))
        .results()
        .allMatch(word -> FIXED.contains(word.group()));
  }

  private static ModelFinding error(Element condition) {
    return ModelFinding.error(
        ModelXml.idOf(condition),
        "condition",
        "This condition reads nothing: it is always the same.");
  }
}
