package io.recourse.engine.observe;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;

/** The facts that the conditions after a gateway name. */
public final class AskedFacts {

  private static final Pattern TEXTS = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Za-z_]\\w*");
  private static final Set<String> WORDS =
      Set.of(
          "and",
          "or",
          "not",
          "eq",
          "ne",
          "lt",
          "gt",
          "le",
          "ge",
          "div",
          "mod",
          "empty",
          "null",
          "true",
          "false",
          "instanceof",
          "execution");

  private AskedFacts() {}

  /** None of what is no gateway, or has no condition after it. */
  public static Set<String> of(ActivityImpl gateway) {
    Set<String> names = new TreeSet<>();
    for (PvmTransition way : gateway.getOutgoingTransitions()) {
      Object condition = ((TransitionImpl) way).getProperty(BpmnParse.PROPERTYNAME_CONDITION_TEXT);
      Matcher found = NAME.matcher(TEXTS.matcher(String.valueOf(condition)).replaceAll(" "));
      found.results().map(it -> it.group()).filter(it -> !WORDS.contains(it)).forEach(names::add);
    }
    return names;
  }
}
