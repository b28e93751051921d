package io.recourse.visits;

import io.recourse.agreedtexts.AgreedVersion;
import io.recourse.agreedtexts.AgreedVersions;
import io.recourse.agreedtexts.TextName;
import io.recourse.orders.LifeCycle;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The scripts of visits: those that were kept before, and over them what two people agreed on. */
@Component
class AgreedScripts {

  /** The sort of texts that scripts are. */
  static final String KIND = "SCRIPT";

  private final VisitScripts kept;
  private final AgreedVersions versions;
  private final Clock clock;

  AgreedScripts(VisitScripts kept, AgreedVersions versions, Clock clock) {
    this.kept = kept;
    this.versions = versions;
    this.clock = clock;
  }

  /** By strategy, language and stage, as they hold today. */
  List<VisitScript> inForce() {
    Map<String, VisitScript> all = new LinkedHashMap<>();
    kept.inForce().forEach(one -> all.put(one.strategy() + field(one), one));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    versions.of(KIND).stream()
        .filter(one -> !one.from().isAfter(today))
        .forEach(one -> lay(one, all));
    return List.copyOf(all.values());
  }

  /** The words of a strategy as a version said them, by field. */
  Map<String, String> words(VisitStrategy strategy, int number) {
    Map<String, String> words = new LinkedHashMap<>();
    kept.inForce().stream()
        .filter(one -> one.strategy() == strategy)
        .forEach(one -> words.put(field(one), one.words()));
    words.putAll(versions.changes(name(strategy), number));
    return words;
  }

  static TextName name(VisitStrategy strategy) {
    return new TextName(KIND, strategy.name());
  }

  /** Language, and the stage where the words are for one. */
  static String field(String language, LifeCycle stage) {
    return stage == null ? language : language + "." + stage;
  }

  private static String field(VisitScript script) {
    return field(script.language(), script.stage());
  }

  /** Words of a stage that were emptied end. */
  private static void lay(AgreedVersion version, Map<String, VisitScript> all) {
    VisitStrategy strategy = VisitStrategy.valueOf(version.name().key());
    version
        .changes()
        .forEach(
            (field, words) -> {
              VisitScript before = all.remove(strategy + field);
              if (!words.isBlank()) {
                all.put(strategy + field, script(version, field, words, before));
              }
            });
  }

  private static VisitScript script(
      AgreedVersion version, String field, String words, VisitScript before) {
    String[] parts = field.split("\\.");
    return new VisitScript(
        VisitStrategy.valueOf(version.name().key()),
        parts[0],
        parts.length == 1 ? null : LifeCycle.valueOf(parts[1]),
        before == null ? 1 : before.version() + 1,
        words,
        version.author(),
        version.approvedAt());
  }
}
