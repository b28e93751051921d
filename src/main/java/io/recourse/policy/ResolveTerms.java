package io.recourse.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Takes of each pack the most special rule that fits, then of both the kinder. */
@Service
class ResolveTerms implements PolicyTerms, PayBackTerms {

  private final StatutePacks packs;
  private final HomeMarket home;

  ResolveTerms(StatutePacks packs, HomeMarket home) {
    this.packs = packs;
    this.home = home;
  }

  @Override
  public ResolvedTerms under(
      String version, String country, LocalDate purchasedOn, Buyer buyer, Set<String> traits) {
    StatutePack shop = shop(version, purchasedOn);
    StatutePack statute = statute(version, country, purchasedOn);
    Purchase purchase = new Purchase(country, purchasedOn, buyer, known(country, traits));
    Map<TermName, Term> own = purchase.terms(shop);
    boolean lawless = statute == shop;
    Map<TermName, Term> legal = lawless ? Map.of() : purchase.terms(statute);
    Map<Duty, PolicyRule> duties = lawless ? Map.of() : purchase.duties(statute);
    if (duties.containsKey(Duty.NO_CHANGE_OF_MIND)) {
      legal.remove(TermName.CHANGE_OF_MIND);
    }
    if (duties.containsKey(Duty.NO_GUARANTEE)) {
      legal.remove(TermName.FAULT);
    }
    Map<TermName, Term> terms = new EnumMap<>(TermName.class);
    own.forEach(
        (name, term) -> terms.put(name, LegalFloor.kinder(term, legal.get(name), purchasedOn)));
    return new ResolvedTerms(version(shop, statute), statute.id(), terms, legal, duties);
  }

  /** Beside those of the goods, whether they cross a customs border. */
  private Set<String> known(String country, Set<String> traits) {
    return home.isAbroad(country)
        ? Stream.concat(traits.stream(), Stream.of(HomeMarket.CROSS_BORDER))
            .collect(Collectors.toUnmodifiableSet())
        : traits;
  }

  @Override
  public Term payBack(
      String version,
      String country,
      LocalDate purchasedOn,
      Buyer buyer,
      GroundKind claim,
      Set<String> traits) {
    StatutePack statute = statute(version, country, purchasedOn);
    StatutePack shop = shop(version, purchasedOn);
    return Stream.of(statute, shop)
        .flatMap(
            pack -> refund(pack, rule -> rule.holdsFor(country, buyer, claim, traits)).stream())
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Term> refund(StatutePack pack, Predicate<PolicyRule> holds) {
    return pack.rules().stream()
        .filter(rule -> rule.term() == TermName.REFUND)
        .filter(holds)
        .max(Comparator.comparingInt(PolicyRule::speciality))
        .map(rule -> rule.asTerm(pack.label()));
  }

  private StatutePack shop(String version, LocalDate day) {
    return kept(version, 0).orElseGet(() -> packs.shopRules(day));
  }

  private StatutePack statute(String version, String country, LocalDate day) {
    boolean lawless = version != null && !version.contains("/");
    return lawless
        ? shop(version, day)
        : kept(version, 1).orElseGet(() -> packs.inForce(country, day));
  }

  /** The pack a case stands under already; empty where it stands under none that is known. */
  private Optional<StatutePack> kept(String version, int at) {
    List<String> labels = version == null ? List.of() : List.of(version.split("/"));
    return at < labels.size()
        ? packs.all().stream().filter(pack -> pack.label().equals(labels.get(at))).findFirst()
        : Optional.empty();
  }

  private static String version(StatutePack shop, StatutePack statute) {
    return statute == shop ? shop.label() : shop.label() + "/" + statute.label();
  }

  /** What rules may look at. */
  private record Purchase(String country, LocalDate on, Buyer buyer, Set<String> traits) {

    Map<TermName, Term> terms(StatutePack pack) {
      Map<TermName, Term> terms = new EnumMap<>(TermName.class);
      rules(pack)
          .filter(rule -> rule.term() != null)
          .sorted(Comparator.comparingInt(PolicyRule::speciality).thenComparingInt(this::kindness))
          .forEach(rule -> terms.put(rule.term(), rule.asTerm(pack.label())));
      return terms;
    }

    Map<Duty, PolicyRule> duties(StatutePack pack) {
      Map<Duty, PolicyRule> duties = new EnumMap<>(Duty.class);
      rules(pack)
          .filter(rule -> rule.duty() != null)
          .sorted(Comparator.comparingInt(PolicyRule::speciality))
          .forEach(rule -> duties.put(rule.duty(), rule));
      return duties;
    }

    private Stream<PolicyRule> rules(StatutePack pack) {
      return pack.rules().stream().filter(rule -> rule.holdsFor(country, buyer, traits));
    }

    /** Of rules that are equally special the kinder wins. */
    private int kindness(PolicyRule rule) {
      int days = rule.asTerm("").daysFrom(on);
      return rule.term().longerIsKinder() ? days : -days;
    }
  }
}
