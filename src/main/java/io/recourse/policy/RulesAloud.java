package io.recourse.policy;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Decision tables in the words of staff (KNO-09). */
public interface RulesAloud {

  /** The question that a table answers. */
  String question(String decision, Locale reader);

  /**
   * @param grounds says a ground, which is kept in English, in the language of the reader
   */
  List<RuleSaid> rules(RuleSheet sheet, UnaryOperator<String> grounds, Locale reader);
}
