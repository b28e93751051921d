package io.recourse.wordings;

import io.recourse.agreedtexts.AgreedVersion;
import io.recourse.agreedtexts.AgreedVersions;
import io.recourse.messages.VariantWords.Said;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Words for groups of customers: those that were kept before two people agreed on them, and over
 * them what two people agreed on (NTF-09).
 */
@Component
public class GroupWords {

  /** The sort of texts that words for groups are. */
  static final String KIND = "GROUP";

  private final VariantBook kept;
  private final AgreedVersions versions;
  private final Clock clock;

  GroupWords(VariantBook kept, AgreedVersions versions, Clock clock) {
    this.kept = kept;
    this.versions = versions;
    this.clock = clock;
  }

  /** Those in force today, by message, group and language. */
  public List<Variant> inForce() {
    return latest().values().stream().filter(one -> !one.body().isEmpty()).toList();
  }

  /**
   * The latest words of today, also those by which the standard words hold again.
   *
   * @param language BCP 47: en, zh-CN or zh-TW
   */
  public Optional<Variant> latest(String message, String language, String audience) {
    return latest(new GroupName(message, audience), language);
  }

  Optional<Variant> latest(GroupName name, String language) {
    return Optional.ofNullable(latest().get(place(name, language)));
  }

  /**
   * What a group reads today of a message; empty where it reads what everybody does.
   *
   * @param before what was kept for it before two people agreed; null for nothing
   */
  public Optional<Said> over(Said before, String message, String language, String audience) {
    GroupName name = new GroupName(message, audience);
    Map<String, String> fields = new LinkedHashMap<>();
    if (before != null) {
      put(fields, language, before.subject(), before.body());
    }
    fields.putAll(versions.changes(name.text(), versions.inForce(name.text(), today())));
    return said(fields, language);
  }

  /** Which there are or were. */
  SortedSet<String> keys() {
    SortedSet<String> keys = new TreeSet<>();
    kept.latest().forEach(one -> keys.add(name(one).key()));
    versions.of(KIND).forEach(one -> keys.add(one.name().key()));
    return keys;
  }

  /**
   * As a version said them, by field, in all languages.
   *
   * @param number 0 for what was kept before two people agreed on them
   */
  Map<String, String> fields(GroupName name, int number) {
    Map<String, String> fields = new LinkedHashMap<>();
    EditVariant.LANGUAGES.forEach(language -> put(fields, language, null, ""));
    kept.latest().stream()
        .filter(one -> name(one).equals(name))
        .forEach(one -> put(fields, one.language(), one.subject(), one.body()));
    fields.putAll(versions.changes(name.text(), number));
    return fields;
  }

  /** In one language; empty where nothing is written in it. */
  static Optional<Said> said(Map<String, String> fields, String language) {
    String body = fields.getOrDefault(language + AgreedWords.BODY, "");
    String subject = fields.getOrDefault(language + AgreedWords.SUBJECT, "");
    return body.isBlank()
        ? Optional.empty()
        : Optional.of(new Said(subject.isBlank() ? null : subject, body));
  }

  private static void put(
      Map<String, String> fields, String language, String subject, String body) {
    fields.put(language + AgreedWords.SUBJECT, subject == null ? "" : subject);
    fields.put(language + AgreedWords.BODY, body);
  }

  private SortedMap<String, Variant> latest() {
    SortedMap<String, Variant> all = new TreeMap<>();
    kept.latest().forEach(one -> all.put(place(name(one), one.language()), one));
    LocalDate today = today();
    versions.of(KIND).stream()
        .filter(one -> !one.from().isAfter(today))
        .forEach(
            version ->
                GroupName.parse(version.name().key()).ifPresent(name -> lay(name, version, all)));
    return all;
  }

  private static void lay(GroupName name, AgreedVersion version, Map<String, Variant> all) {
    EditVariant.LANGUAGES.stream()
        .filter(language -> speaks(version, language))
        .forEach(
            language ->
                all.compute(
                    place(name, language), (at, before) -> laid(name, language, version, before)));
  }

  private static Variant laid(
      GroupName name, String language, AgreedVersion version, Variant before) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (before != null) {
      put(fields, language, before.subject(), before.body());
    }
    fields.putAll(version.changes());
    Optional<Said> said = said(fields, language);
    return new Variant(
        name.message(),
        language,
        name.audience(),
        before == null ? 1 : before.version() + 1,
        said.map(Said::subject).orElse(null),
        said.map(Said::body).orElse(""),
        version.author(),
        version.approvedAt());
  }

  private static boolean speaks(AgreedVersion version, String language) {
    return version.changes().keySet().stream().anyMatch(one -> one.startsWith(language + "."));
  }

  private static GroupName name(Variant one) {
    return new GroupName(one.key(), one.audience());
  }

  private static String place(GroupName name, String language) {
    return name.key() + " " + language;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
