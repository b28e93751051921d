package io.recourse.policy.yaml;

import io.recourse.agreedtexts.TextField;
import io.recourse.agreedtexts.TextField.Choice;
import io.recourse.agreedtexts.TextField.Form;
import io.recourse.policy.PolicyRule;
import io.recourse.policy.StatutePack;
import io.recourse.policy.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The rules of a pack in the words of who writes them. */
@Component
class RuleFields {

  private final MessageSource words;

  RuleFields(MessageSource words) {
    this.words = words;
  }

  String title(String pack, Locale reader) {
    return say("agreedtexts.pack." + pack, reader);
  }

  /** A field of the pack as a whole. */
  TextField whole(String name, Form form, String value, Locale reader) {
    String label = say("agreedtexts.pack.field." + name, reader);
    return TextField.of(name, say("agreedtexts.pack.whole", reader), label, form, null, value);
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

  /** What the rule is about, for whom, and its key, by which it is dropped. */
  private String group(PolicyRule rule, Locale reader) {
    String about =
        rule.term() == null
            ? say("agreedtexts.rule.duty", reader)
            : say("policy." + camel(rule.term().name()) + ".title", reader);
    String holds =
        Stream.of(
                rule.countries(),
                rule.regions(),
                rule.levels(),
                rule.trades(),
                rule.traits(),
                rule.claims())
            .flatMap(Collection::stream)
            .map(Object::toString)
            .sorted()
            .collect(Collectors.joining(", "));
    return about + (holds.isEmpty() ? "" : " · " + holds) + " (" + rule.key() + ")";
  }

  private static String camel(String name) {
    return Pattern.compile("_(.)")
        .matcher(name.toLowerCase(Locale.ROOT))
        .replaceAll(at -> at.group(1).toUpperCase(Locale.ROOT));
  }

  private String say(String key, Locale reader) {
    return words.getMessage(key, null, reader);
  }
}
