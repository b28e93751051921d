package io.recourse.studio.web;

import io.recourse.engine.InputWords;
import io.recourse.engine.ModelChoice;
import io.recourse.web.DrawnWords;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says what a model may name as whoever picks it says it: in words of its own where it has them,
 * else as the steps are called that name it already.
 */
@Component
class TemplateWords {

  /** Properties whose values have words of their own. */
  private static final Map<String, String> OWN =
      Map.of(
          "candidateGroups", "work.team.",
          "defaultOutcome", "work.outcome.",
          "delegateExpression", "studio.step.");

  private static final String EXPRESSION = "[$#]\\{(\\w+)}";
  private static final String WORDS_IN_ONE = "(?<=[a-z])(?=[A-Z])|_";

  private final MessageSource words;
  private final DrawnWords drawn;
  private final List<InputWords> inputs;

  TemplateWords(MessageSource words, DrawnWords drawn, List<InputWords> inputs) {
    this.words = words;
    this.drawn = drawn;
    this.inputs = List.copyOf(inputs);
  }

  String name(String property, ModelChoice choice, Locale reader) {
    String bare = choice.value().replaceAll(EXPRESSION, "$1");
    String prefix = OWN.get(property);
    String own = prefix == null ? null : words.getMessage(prefix + bare, null, null, reader);
    if (own != null) {
      return own;
    }
    return choice.names().isEmpty() ? plain(bare) : drawn(choice.names(), reader);
  }

  /** The name with the processes that name it, for what others are called, too. */
  String nameInPlace(String name, ModelChoice choice, Locale reader) {
    return choice.processes().isEmpty()
        ? name
        : label("in", reader, name, drawn(choice.processes(), reader));
  }

  /** What a word that a step takes stands for. */
  String input(String step, String input, String word, Locale reader) {
    return inputs.stream()
        .flatMap(it -> it.say(step, input, word, reader).stream())
        .findFirst()
        .orElse(plain(word));
  }

  String label(String key, Locale reader, Object... facts) {
    return words.getMessage("studio.template." + key, facts, reader);
  }

  private String drawn(List<String> names, Locale reader) {
    return names.stream()
        .map(name -> drawn.say(name, reader))
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  /** What nobody gave words to. */
  private static String plain(String code) {
    String said = code.replaceAll("Delegate$", "").replaceAll(WORDS_IN_ONE, " ");
    return said.isEmpty()
        ? code
        : said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
  }
}
