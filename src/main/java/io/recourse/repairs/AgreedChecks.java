package io.recourse.repairs;

import io.recourse.agreedtexts.AgreedVersion;
import io.recourse.agreedtexts.AgreedVersions;
import io.recourse.agreedtexts.Proposal;
import io.recourse.agreedtexts.TextName;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The list of checks: what was kept before two people agreed on each, and over it what two people
 * agreed on (REP-02).
 */
@Component
public class AgreedChecks {

  /** The sort of texts that checks are. */
  static final String KIND = "CHECK";

  private final RemoteChecks kept;
  private final AgreedVersions versions;
  private final Clock clock;

  AgreedChecks(RemoteChecks kept, AgreedVersions versions, Clock clock) {
    this.kept = kept;
    this.versions = versions;
    this.clock = clock;
  }

  /** What is on the list today, in the order in which it is tried. */
  public List<KeptCheck> inForce() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return keys().stream()
        .flatMap(key -> on(key, today))
        .sorted(Comparator.comparing(KeptCheck::check, order()))
        .toList();
  }

  /** Those that there are or were. */
  SortedSet<String> keys() {
    SortedSet<String> keys = new TreeSet<>();
    kept.all().forEach(one -> keys.add(one.check().key()));
    versions.of(KIND).forEach(one -> keys.add(one.name().key()));
    return keys;
  }

  /**
   * A check as a version said it, by field.
   *
   * @param number 0 for what was kept before two people agreed on it
   */
  Map<String, String> fields(String key, int number) {
    Map<String, String> fields = new LinkedHashMap<>(CheckFields.NONE);
    kept.all().stream()
        .filter(one -> one.check().key().equals(key))
        .forEach(one -> fields.putAll(CheckFields.of(one.check())));
    fields.putAll(versions.changes(name(key), number));
    return fields;
  }

  /** The list of the day from which a proposal holds, as it would be without it. */
  List<RemoteCheck> before(Proposal proposal) {
    return on(proposal, fields(proposal.name().key(), proposal.basedOn()));
  }

  /** The same with it. */
  List<RemoteCheck> after(Proposal proposal) {
    return on(proposal, with(proposal));
  }

  /** All fields of a check as a proposal says them. */
  Map<String, String> with(Proposal proposal) {
    Map<String, String> fields = fields(proposal.name().key(), proposal.basedOn());
    fields.putAll(proposal.changes());
    return fields;
  }

  static TextName name(String key) {
    return new TextName(KIND, key);
  }

  private List<RemoteCheck> on(Proposal proposal, Map<String, String> said) {
    String key = proposal.name().key();
    Stream<RemoteCheck> others =
        keys().stream()
            .filter(one -> !one.equals(key))
            .flatMap(one -> on(one, proposal.from()))
            .map(KeptCheck::check);
    Stream<RemoteCheck> own =
        CheckFields.isListed(said) ? Stream.of(CheckFields.check(key, said)) : Stream.empty();
    return Stream.concat(others, own).sorted(order()).toList();
  }

  private Stream<KeptCheck> on(String key, LocalDate day) {
    int number = versions.inForce(name(key), day);
    if (number == 0) {
      return kept.all().stream().filter(one -> one.check().key().equals(key));
    }
    Map<String, String> fields = fields(key, number);
    return CheckFields.isListed(fields)
        ? versions.of(name(key)).stream()
            .filter(one -> one.number() == number)
            .map(one -> kept(one, fields))
        : Stream.empty();
  }

  private static KeptCheck kept(AgreedVersion version, Map<String, String> fields) {
    return new KeptCheck(
        CheckFields.check(version.name().key(), fields), version.author(), version.approvedAt());
  }

  private static Comparator<RemoteCheck> order() {
    return Comparator.comparingInt(RemoteCheck::position).thenComparing(RemoteCheck::key);
  }
}
