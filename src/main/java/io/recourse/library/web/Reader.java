package io.recourse.library.web;

import io.recourse.engine.ReadStep;
import io.recourse.engine.ReadStep.Way;
import io.recourse.engine.ReadStep.When;
import io.recourse.web.DrawnWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says the steps of a process in whole sentences, in the language of whoever reads. */
@Component
class Reader {

  private final MessageSource words;
  private final DrawnWords drawn;

  Reader(MessageSource words, DrawnWords drawn) {
    this.words = words;
    this.drawn = drawn;
  }

  /** A process, step, way or team as it is drawn. */
  String name(String name, Locale language) {
    return drawn.say(name, language);
  }

  /** What happens there, and how it goes on. */
  String say(ReadStep step, Locale language) {
    return Stream.concat(
            happens(step, language), step.ways().stream().flatMap(way -> on(way, step, language)))
        .collect(Collectors.joining(gap(language)));
  }

  private Stream<String> happens(ReadStep step, Locale language) {
    String key = "models.step." + step.kind().name();
    String name = drawn.say(step.name(), language);
    return switch (step.kind()) {
      case PERSON ->
          Stream.of(
                  said(key, language, name, team(step.team(), language), due(step.due(), language)),
                  step.outcome() == null
                      ? ""
                      : said(
                          "models.otherwise",
                          language,
                          or("work.outcome." + step.outcome(), plain(step.outcome()), language)))
              .filter(sentence -> !sentence.isEmpty());
      case FIRST, TOGETHER -> Stream.of(said(key, language));
      default ->
          Stream.of(name == null ? said("models.unnamed", language) : said(key, language, name));
    };
  }

  /** The next number needs no word, unless something was asked. */
  private Stream<String> on(Way way, ReadStep step, Locale language) {
    boolean next = way.when() == When.THEN && way.to() == step.number() + 1;
    if (next) {
      return Stream.empty();
    }
    boolean bare = way.name() == null || way.when() == When.THEN;
    String key = "models.way." + way.when().name() + (bare ? ".bare" : "");
    return Stream.of(
        said(key, language, drawn.say(way.name(), language), String.valueOf(way.to())));
  }

  private String team(String team, Locale language) {
    return team == null || team.contains("{")
        ? said("models.team", language)
        : Stream.of(team.split(","))
            .map(String::strip)
            .map(one -> or("work.team." + one, one, language))
            .collect(Collectors.joining("/"));
  }

  private String due(String due, Locale language) {
    return Optional.ofNullable(due)
        .flatMap(DueSpan::of)
        .map(span -> said("models.due." + span.unit(), language, span.count()))
        .orElseGet(() -> said("models.due.case", language));
  }

  private static String gap(Locale language) {
    return language.getLanguage().equals("zh") ? "" : " ";
  }

  private String said(String key, Locale language, Object... facts) {
    return words.getMessage(key, facts, language);
  }

  /** What a draft names and nobody gave words to. */
  private String or(String key, String name, Locale language) {
    return words.getMessage(key, null, name, language);
  }

  private static String plain(String code) {
    return code.replace('_', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  /** Numbered sentences. */
  List<Said> steps(List<ReadStep> steps, Locale language) {
    return steps.stream()
        .map(step -> new Said(step.number(), step.element(), say(step, language), step.called()))
        .toList();
  }

  /**
   * @param called the process whose own steps it stands for; null for none
   */
  record Said(int number, String element, String says, String called) {}
}
