package io.recourse.policy.yaml;

import io.recourse.agreedtexts.TextField;
import io.recourse.agreedtexts.TextField.Choice;
import io.recourse.agreedtexts.TextField.Form;
import io.recourse.policy.PolicyRule;
import io.recourse.policy.StatutePack;
import io.recourse.policy.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The rules of a pack in the words of who writes them. */
@Component
class RuleFields {

  private final MessageSource words;
  private final RuleInWords rules;

  RuleFields(MessageSource words, RuleInWords rules) {
    this.words = words;
    this.rules = rules;
  }

  String title(String pack, Locale reader) {
    return say("agreedtexts.pack." + pack, reader);
  }

  /** A field of the pack as a whole. */
  TextField whole(String name, Form form, String value, Locale reader) {
    String label = say("agreedtexts.pack.field." + name, reader);
    return TextField.of(name, say("agreedtexts.pack.whole", reader), label, form, null, value);
  }

  /** What the act was named for by which the law grants less. */
  TextField taken(StatutePack pack, Locale reader) {
    List<Choice> known =
        pack.rules().stream().map(rule -> new Choice(rule.key(), group(rule, reader))).toList();
    return new TextField(
        PackWords.LESS_OF,
        say("agreedtexts.pack.whole", reader),
        say("agreedtexts.pack.field.lessOf", reader),
        Form.NOTED,
        known,
        null,
        "");
  }

  List<TextField> of(PolicyRule rule, StatutePack pack, Locale reader) {
    String group = group(rule, reader);
    List<TextField> fields = new ArrayList<>();
    if (rule.unit() != null) {
      fields.add(
          field(
              rule, PackWords.NUMBER, Form.NUMBER, Integer.toString(rule.number()), group, reader));
      fields.add(unit(rule, group, reader));
    }
    fields.add(field(rule, PackWords.GROUND, Form.LINE, rule.ground(), group, reader));
    if (!pack.isShop()) {
      fields.add(field(rule, PackWords.SOURCE, Form.LINE, rule.source(), group, reader));
    }
    return fields;
  }

  private TextField field(
      PolicyRule rule, String part, Form form, String value, String group, Locale reader) {
    String label = say("agreedtexts.rule." + part.substring(1), reader);
    String language = form == Form.LINE ? "en" : null;
    return TextField.of(rule.key() + part, group, label, form, language, value);
  }

  private TextField unit(PolicyRule rule, String group, Locale reader) {
    List<Choice> units =
        Stream.of(Term.Unit.values())
            .map(one -> new Choice(one.name(), say("agreedtexts.unit." + one, reader)))
            .toList();
    return new TextField(
        rule.key() + PackWords.UNIT,
        group,
        say("agreedtexts.rule.unit", reader),
        Form.CHOICE,
        units,
        null,
        rule.unit().name());
  }

  String group(PolicyRule rule, Locale reader) {
    return rules.title(rule, reader);
  }

  private String say(String key, Locale reader) {
    return words.getMessage(key, null, reader);
  }
}
