package io.recourse.messages;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Reads every mail that any test brings about, in all three languages: a mail that does not read
 * well in the state it was made in fails that test (NTF-01). A cell is one template in one language
 * with the facts that were known.
 */
@Component
class MailReader implements BeanPostProcessor, DisposableBean {

  private static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

  private static final Set<String> READ = new ConcurrentSkipListSet<>();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof Wording real ? reading(real) : bean;
  }

  /** Told once at the end, so that a run says how much it read. */
  @Override
  public void destroy() {
    System.out.printf(
        "Mails read as text: %d cells of template, facts and language%n", READ.size());
  }

  private static Wording reading(Wording real) {
    return (template, language, facts) -> {
      for (Locale each : LANGUAGES) {
        read(real, template, each, facts);
        READ.add(template + " " + each + " " + known(facts));
      }
      return real.write(template, language, facts);
    };
  }

  private static void read(Wording real, String template, Locale language, Map<String, ?> facts) {
    try {
      ReadsWell.demand(
          template, language, real.write(template, language, plain(facts)), quoted(facts));
    } catch (AssertionError why) {
      RefusedMails.add(why);
      throw why;
    }
  }

  /** An order's number is the shop's own, with signs that read badly wherever they stand. */
  private static Map<String, Object> plain(Map<String, ?> facts) {
    Map<String, Object> plain = new HashMap<>(facts);
    plain.computeIfPresent("orderNumber", (fact, number) -> "A-1");
    return plain;
  }

  private static List<String> quoted(Map<String, ?> facts) {
    Stream<?> lines = facts.get("lines") instanceof List<?> listed ? listed.stream() : Stream.of();
    return Stream.concat(
            Stream.of(facts.get("word"), facts.get("ground")),
            lines
                .map(ListedLine.class::cast)
                .flatMap(line -> Stream.of(line.name(), line.ground())))
        .filter(Objects::nonNull)
        .flatMap(words -> words.toString().lines())
        .flatMap(MailReader::withItsSource)
        .filter(words -> !words.isBlank())
        .toList();
  }

  /** A warranty is in the words of who promised it; they stand in brackets behind a ground. */
  private static Stream<String> withItsSource(String ground) {
    int source = ground.indexOf(", ", ground.indexOf("(WARRANTY:") + 1);
    return ground.contains("(WARRANTY:")
        ? Stream.of(ground, ground.substring(source + 2, ground.length() - 1))
        : Stream.of(ground);
  }

  private static Set<String> known(Map<String, ?> facts) {
    Set<String> known = new TreeSet<>();
    facts.forEach(
        (fact, value) -> {
          if (value != null) {
            known.add(
                fact.equals("nextStep") || fact.equals("defaultOutcome")
                    ? fact + "=" + value
                    : fact);
          }
        });
    return known;
  }
}
