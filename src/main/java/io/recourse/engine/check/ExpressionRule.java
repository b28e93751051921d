package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Every expression, wherever it hides: the engine evaluates names and documentation too. */
class ExpressionRule implements Rule {

  static final String NAME = "expression";

  private static final Pattern OPENING = Pattern.compile("[$#]\\{");
  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^{}]*)\\}");

  private final Predicate<String> callable;

  ExpressionRule(Predicate<String> callable) {
    this.callable = callable;
  }

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return model.all().flatMap(this::inElement);
  }

  private Stream<ModelFinding> inElement(Element element) {
    Stream<String> values = ModelXml.attributes(element).map(Attr::getValue);
    return Stream.concat(values, Stream.of(ModelXml.text(element)))
        .flatMap(value -> refusals(value).stream())
        .map(reason -> ModelFinding.error(ModelXml.idOf(element), NAME, reason));
  }

  private List<String> refusals(String value) {
    List<String> reasons = new ArrayList<>();
    Matcher expression = EXPRESSION.matcher(value);
    while (expression.find()) {
      try {
        ExpressionGrammar.read(expression.group(1)).stream()
            .filter(callable.negate())
            .forEach(bean -> reasons.add("Models may not call the bean “" + bean + "”."));
      } catch (IllegalArgumentException e) {
        reasons.add(e.getMessage());
      }
    }
    if (OPENING.matcher(EXPRESSION.matcher(value).replaceAll("")).find()) {
      reasons.add("An expression is nested or never closed.");
    }
    return reasons;
  }
}
