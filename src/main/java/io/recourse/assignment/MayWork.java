package io.recourse.assignment;

import static io.recourse.assignment.Skill.Kind.ARTICLE;
import static io.recourse.assignment.Skill.Kind.CATEGORY;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Whether a person's skill record covers an article, by its SKU or by its category (STF-03). */
@Service
public class MayWork {

  private final Skills skills;
  private final People people;
  private final Products products;
  private final Cases cases;
  private final Clock clock;

  MayWork(Skills skills, People people, Products products, Cases cases, Clock clock) {
    this.skills = skills;
    this.people = people;
    this.products = products;
    this.cases = cases;
    this.clock = clock;
  }

  /** Why not, in words for the person; empty when they may. */
  public Optional<Problem> refusal(String person, String sku) {
    return covers(person, sku) ? Optional.empty() : Optional.of(untrained(person, sku));
  }

  /** The same for each of these articles. */
  public Optional<Problem> refusal(String person, Collection<String> skus) {
    return skus.stream().flatMap(sku -> refusal(person, sku).stream()).findFirst();
  }

  /** The same for all articles that the case is about. */
  public Optional<Problem> refusal(String person, CaseNumber number) {
    return refusal(
        person, cases.get(number).lines().stream().map(CaseLine::sku).distinct().toList());
  }

  /**
   * Who of all people covers each of these articles, of which there is one at least; articles and
   * records are read once for everybody.
   *
   * @param held skills by person
   */
  Predicate<String> covering(Collection<String> skus, Map<String, List<Skill>> held) {
    Map<Predicate<Skill>, Boolean> named = new IdentityHashMap<>();
    skus.stream().map(this::about).forEach(one -> named.put(one, isOnRecord(one)));
    return person ->
        !named.isEmpty()
            && named.entrySet().stream()
                .allMatch(
                    one ->
                        covers(held.getOrDefault(person, List.of()), one.getKey(), one::getValue));
  }

  private boolean covers(String person, String sku) {
    Predicate<Skill> named = about(sku);
    return covers(skills.of(person), named, () -> isOnRecord(named));
  }

  private boolean covers(List<Skill> own, Predicate<Skill> named, BooleanSupplier onRecord) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Skill> held = own.stream().filter(skill -> skill.countsOn(today)).toList();
    return held.stream().anyMatch(named)
        || held.stream().anyMatch(MayWork::isTheRest) && !onRecord.getAsBoolean();
  }

  private Predicate<Skill> about(String sku) {
    String category = product(sku).map(Product::category).orElse(null);
    return skill -> skill.is(ARTICLE, sku) || skill.is(CATEGORY, category);
  }

  private static boolean isTheRest(Skill skill) {
    return skill.is(CATEGORY, Skill.THE_REST);
  }

  private boolean isOnRecord(Predicate<Skill> wanted) {
    return skills.all().values().stream().flatMap(List::stream).anyMatch(wanted);
  }

  private Problem untrained(String person, String sku) {
    String article = product(sku).map(Product::spokenName).orElse(sku);
    if (!isOnRecord(about(sku).or(MayWork::isTheRest))) {
      return Problem.forbidden("task.nobodySkilled", article);
    }
    return Problem.forbidden(
        "task.unskilled",
        people.find(person).map(People.Person::displayName).orElse(person),
        article);
  }

  private Optional<Product> product(String sku) {
    return products.find(sku);
  }
}
