package io.recourse.policy.yaml;

import io.recourse.agreedtexts.AgreedVersion;
import io.recourse.agreedtexts.AgreedVersions;
import io.recourse.agreedtexts.Proposal;
import io.recourse.common.Problem;
import io.recourse.policy.ProposedPacks;
import io.recourse.policy.StatutePack;
import io.recourse.policy.StatutePacks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The packs the product brings, and on top of them what owners wrote and others agreed on. */
@Component
class KeptStatutePacks implements StatutePacks, ProposedPacks {

  /** Bound to the versions it was made of. */
  private record Made(List<AgreedVersion> of, PackShelf shelf) {}

  private final PackShelf shipped;
  private final AgreedVersions versions;
  private volatile Made made;

  KeptStatutePacks(AgreedVersions versions) {
    this.shipped = new YamlStatutePacks().shelf();
    this.versions = versions;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(PackKind.SHOP, PackKind.STATUTE);
  }

  @Override
  public StatutePacks with(Proposal proposal) {
    return shelfWith(proposal);
  }

  /**
   * @throws Problem INVALID for a version that cannot be read
   */
  PackShelf shelfWith(Proposal proposal) {
    PackShelf now = shelf();
    return now.with(PackWords.read(now, proposal));
  }

  /** The pack that a draft says; empty where it cannot be read. */
  Optional<StatutePack> read(Proposal proposal) {
    try {
      return Optional.of(PackWords.read(shelf(), proposal));
    } catch (Problem unreadable) {
      return Optional.empty();
    }
  }

  PackShelf shelf() {
    List<AgreedVersion> agreed = agreed();
    Made last = made;
    if (last == null || !last.of().equals(agreed)) {
      last = new Made(agreed, upTo(agreed));
      made = last;
    }
    return last.shelf();
  }

  /** The pack that a version made; the newest of the product for 0. */
  StatutePack version(String id, int number) {
    if (number == 0) {
      return shipped.newest(id);
    }
    AgreedVersion asked =
        agreed().stream()
            .filter(one -> one.name().key().equals(id) && one.number() == number)
            .findFirst()
            .orElseThrow(PackWords::unknown);
    List<AgreedVersion> before = new ArrayList<>(agreed());
    before.removeIf(one -> one.name().key().equals(id) && one.number() >= number);
    return PackWords.read(upTo(before), asked.proposal());
  }

  private PackShelf upTo(List<AgreedVersion> agreed) {
    PackShelf shelf = shipped;
    for (AgreedVersion one : agreed) {
      shelf = shelf.with(PackWords.read(shelf, one.proposal()));
    }
    return shelf;
  }

  private List<AgreedVersion> agreed() {
    return Stream.of(PackKind.STATUTE, PackKind.SHOP)
        .flatMap(kind -> versions.of(kind).stream())
        .toList();
  }

  @Override
  public StatutePack inForce(String country, LocalDate day) {
    return shelf().inForce(country, day);
  }

  @Override
  public StatutePack shopRules(LocalDate day) {
    return shelf().shopRules(day);
  }

  @Override
  public List<StatutePack> all() {
    return shelf().all();
  }
}
