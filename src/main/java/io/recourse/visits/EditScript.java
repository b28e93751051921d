package io.recourse.visits;

import io.recourse.agreedtexts.WriteText;
import io.recourse.common.Phrase;
import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.orders.LifeCycle;
import io.recourse.web.Spoken;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Process owners begin other words for a visit; another person agrees to them (FUP-04). */
@Service
public class EditScript {

  private static final int LONGEST = 4000;
  private static final String DEFAULT = "en";

  private final AgreedScripts scripts;
  private final WriteText write;
  private final Clock clock;

  EditScript(AgreedScripts scripts, WriteText write, Clock clock) {
    this.scripts = scripts;
    this.write = write;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<VisitScript> all() {
    return scripts.inForce();
  }

  /**
   * In the nearest language, or in English where there is none; in each those for the stage first.
   *
   * @param language BCP 47, any that a customer speaks
   * @param stage of the product that the visit is about; null where none is known
   */
  String words(VisitStrategy strategy, String language, LifeCycle stage) {
    List<VisitScript> known =
        scripts.inForce().stream().filter(one -> one.strategy() == strategy).toList();
    String nearest = Spoken.nearest(Locale.forLanguageTag(language)).toLanguageTag();
    return Stream.of(nearest, DEFAULT)
        .flatMap(
            spoken ->
                Stream.concat(in(known, spoken, stage).stream(), in(known, spoken, null).stream()))
        .findFirst()
        .map(VisitScript::words)
        .orElse(null);
  }

  private static Optional<VisitScript> in(
      List<VisitScript> known, String language, LifeCycle stage) {
    return known.stream()
        .filter(one -> one.language().equals(language) && one.stage() == stage)
        .findFirst();
  }

  /**
   * Begins a draft; of a stage without a script the first words are version 1.
   *
   * @param stage null for the words of every stage
   * @return the draft; empty where the words are the same
   * @throws Problem INVALID without words, or with too many; CONFLICT when others were agreed to
   */
  @Transactional
  public Optional<UUID> edit(
      VisitStrategy strategy, String language, LifeCycle stage, int version, String words) {
    VisitScript before = before(strategy, language, stage);
    String said = words == null ? "" : words.strip().replace("\r\n", "\n");
    demandWords(said);
    if (said.equals(before.words())) {
      return Optional.empty();
    }
    if (before.version() != version) {
      throw Problem.conflict("visit.scriptChanged", before.changedBy());
    }
    Map<String, String> changed = Map.of(AgreedScripts.field(language, stage), said);
    return Optional.of(write.begin(AgreedScripts.name(strategy), null, changed).id());
  }

  /** What is in force; of a stage that has none yet, version 0 without words. */
  private VisitScript before(VisitStrategy strategy, String language, LifeCycle stage) {
    List<VisitScript> known =
        scripts.inForce().stream().filter(one -> one.strategy() == strategy).toList();
    if (in(known, language, null).isEmpty()) {
      throw Problem.notFound("visit.noScript");
    }
    return in(known, language, stage)
        .orElseGet(() -> new VisitScript(strategy, language, stage, 0, "", "", clock.instant()));
  }

  private static void demandWords(String words) {
    if (words.isEmpty()) {
      throw Problem.invalid("/words", "field.given");
    }
    if (words.length() > LONGEST) {
      throw Problem.invalid(List.of(new FieldError("/words", Phrase.of("field.tooLong", LONGEST))));
    }
  }
}
