package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.StepContract;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A model names the steps of its own line only: no payment is recorded by drawing it elsewhere. */
class OwnLineRule implements Rule {

  private static final Pattern NAMED = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*\\}");

  private final Collection<StepContract> contracts;

  OwnLineRule(Collection<StepContract> contracts) {
    this.contracts = contracts;
  }

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return model.all().filter(it -> delegateOf(it) != null).flatMap(this::foreign);
  }

  /** The bean that a step names; null where it names none. */
  static String delegateOf(Element step) {
    Matcher name = NAMED.matcher(ModelXml.engine(step, "delegateExpression"));
    return name.matches() ? name.group(1) : null;
  }

  private Stream<ModelFinding> foreign(Element step) {
    String delegate = delegateOf(step);
    Set<String> own = new TreeSet<>();
    contracts.stream()
        .filter(contract -> contract.delegates().contains(delegate))
        .forEach(contract -> own.addAll(contract.processes()));
    return own.isEmpty() || own.contains(processOf(step))
        ? Stream.empty()
        : Stream.of(
            ModelFinding.error(
                ModelXml.idOf(step), "line", "“" + delegate + "” is a step of " + own + " only."));
  }

  private static String processOf(Element step) {
    for (Node node = step; node instanceof Element it; node = node.getParentNode()) {
      if (ModelXml.is(it, "process")) {
        return it.getAttribute("id");
      }
    }
    return "";
  }
}
