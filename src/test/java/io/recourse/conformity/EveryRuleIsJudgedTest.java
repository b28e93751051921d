package io.recourse.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.Assignment;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.conformity.Conformity.Proven;
import io.recourse.conformity.Conformity.State;
import io.recourse.policy.PolicyRule;
import io.recourse.policy.ResolvedTerms;
import io.recourse.policy.RuleThen;
import io.recourse.policy.RulesThen;
import io.recourse.policy.StatutePack;
import io.recourse.policy.StatutePacks;
import io.recourse.policy.Term;
import io.recourse.policy.TermName;
import io.recourse.testing.RecourseTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** No rule of the law is kept in a pack without an answer to how a case kept it. */
@RecourseTest
class EveryRuleIsJudgedTest {

  private static final Path ROOM = Path.of("src/main/java/io/recourse/conformity");
  private static final Path WORDS = Path.of("src/main/resources/messages/conformity.properties");
  private static final Pattern TOLD = Pattern.compile("(?m)^conformity\\.why\\.(\\w+)=");

  /** The grounds that judges give: the first words of a finding. */
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?:held|broken|notJudged|notOwed|nothingYet|State\\.\\w+,)\\(?\\s*(?:records,\\s*)?\"(\\w+)\"");

  private static final List<Locale> READERS =
      List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

  @Autowired StatutePacks packs;
  @Autowired RulesThen rules;
  @Autowired ProveTimes times;
  @Autowired ProveRights rights;
  @Autowired DutyJudges judges;
  @Autowired MessageSource words;
  @Autowired Clock clock;

  @Test
  @DisplayName("LAW-01 each rule of each pack of the law is judged, and says by what")
  void judged() {
    Records empty = empty();
    for (StatutePack pack : packs.all()) {
      for (PolicyRule rule : pack.isShop() ? List.<PolicyRule>of() : pack.rules()) {
        List<Proven> answers = answers(empty, pack, rule);
        String name = pack.label() + " " + rule.key();
        assertThat(answers).as(name).isNotEmpty();
        assertThat(answers).as(name).extracting(Proven::why).doesNotContainNull();
        assertThat(answers)
            .as("neither kept nor broken where nothing is on record: " + name)
            .allMatch(one -> one.given() != null || isOpen(one.state()));
      }
    }
  }

  @Test
  @DisplayName("LAW-01 every ground of a judgement has words, and no words are left over")
  void said() throws IOException {
    String room = room();
    assertThat(found(TOLD, Files.readString(WORDS)))
        .isNotEmpty()
        .allMatch(why -> room.contains("\"" + why + "\""));
    for (String why : found(GIVEN, room)) {
      for (Locale reader : READERS) {
        assertThat(words.getMessage("conformity.why." + why, null, reader)).isNotBlank();
      }
    }
  }

  private static boolean isOpen(State state) {
    return state == State.NOT_DUE || state == State.NOT_OWED || state == State.NOT_JUDGED;
  }

  /** What a case about nothing, of which nothing is on record, says to one rule. */
  private List<Proven> answers(Records records, StatutePack pack, PolicyRule rule) {
    List<RuleThen> inForce =
        rules.under("SHOP:2026-01/" + pack.label()).stream()
            .filter(then -> then.law() && then.key().equals(rule.key()))
            .toList();
    List<Proven> answers = new ArrayList<>();
    if (rule.duty() != null) {
      Bound bound = new Bound(inForce.get(0), List.of());
      answers.add(Proven.duty(inForce.get(0), judges.judge(bound, records)));
    }
    if (rule.term() != null) {
      ResolvedTerms then = only(pack, rule);
      answers.addAll(times.of(records, then, inForce));
      answers.addAll(rights.of(records, then, inForce));
    }
    return answers;
  }

  private static ResolvedTerms only(StatutePack pack, PolicyRule rule) {
    Term term =
        new Term(
            rule.term(),
            rule.number(),
            rule.plusDays(),
            rule.unit(),
            rule.startsAt(),
            rule.ground(),
            rule.source(),
            pack.label());
    Map<TermName, Term> one = Map.of(rule.term(), term);
    return new ResolvedTerms("SHOP:2026-01/" + pack.label(), pack.id(), one, one, Map.of());
  }

  private Records empty() {
    CaseOrigin origin =
        new CaseOrigin(
            new CaseNumber("RC-999999"),
            Channel.API,
            new Actor(Actor.Kind.SYSTEM, "test"),
            null,
            null,
            "en",
            "DE",
            null,
            null,
            clock.instant());
    ServiceCase of =
        ServiceCase.open(
            origin, CaseType.INQUIRY, List.of(), new Assignment(null, "agent", 50), clock);
    return new Records(of, null, List.of(), List.of(), List.of(), List.of(), clock.instant());
  }

  private static List<String> found(Pattern words, String text) {
    return words.matcher(text).results().map(found -> found.group(1)).distinct().toList();
  }

  private static String room() throws IOException {
    try (Stream<Path> files = Files.list(ROOM)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(EveryRuleIsJudgedTest::text)
          .collect(Collectors.joining());
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
