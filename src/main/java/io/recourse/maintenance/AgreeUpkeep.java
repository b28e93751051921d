package io.recourse.maintenance;

import io.recourse.common.AutomaticStep;
import io.recourse.orders.Customer;
import io.recourse.orders.Customers;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.orders.SoldArticles;
import io.recourse.policy.Decisions;
import io.recourse.policy.Judgement;
import io.recourse.policy.LocalDays;
import io.recourse.units.FindUnit;
import io.recourse.units.GoneBack;
import io.recourse.units.Serial;
import io.recourse.units.Unit;
import io.recourse.units.UnitHistory;
import io.recourse.units.UnitsApart;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Users of an article that is sold no more get periodic upkeep, as often and for as long as the
 * table {@code upkeepOffer} says (REP-04). A unit with an agreement keeps that.
 */
@Service
public class AgreeUpkeep {

  private static final String TABLE = "upkeepOffer";

  private final DecliningArticles articles;
  private final SoldArticles sold;
  private final UnitsApart apart;
  private final FindUnit units;
  private final UnitHistory history;
  private final GoneBack goneBack;
  private final AgreementBook book;
  private final AgreeMaintenance agree;
  private final Customers customers;
  private final Products products;
  private final Decisions decisions;
  private final LocalDays days;
  private final Clock clock;

  AgreeUpkeep(
      DecliningArticles articles,
      SoldArticles sold,
      UnitsApart apart,
      FindUnit units,
      UnitHistory history,
      GoneBack goneBack,
      AgreementBook book,
      AgreeMaintenance agree,
      Customers customers,
      Products products,
      Decisions decisions,
      LocalDays days,
      Clock clock) {
    this.articles = articles;
    this.sold = sold;
    this.apart = apart;
    this.units = units;
    this.history = history;
    this.goneBack = goneBack;
    this.book = book;
    this.agree = agree;
    this.customers = customers;
    this.products = products;
    this.decisions = decisions;
    this.days = days;
    this.clock = clock;
  }

  /** A unit whose article is sold no more. */
  public record Candidate(String serial, DecliningArticle article) {}

  /** Units of articles whose end of sale has come, and for which nothing was ever agreed on. */
  public List<Candidate> found() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return articles.all().stream()
        .filter(article -> !article.endOfSale().isAfter(today))
        .flatMap(this::of)
        .toList();
  }

  /** Says whether upkeep was agreed on for the unit. */
  @Transactional
  public boolean agree(Candidate one) {
    return units
        .find(new Serial(one.serial()))
        .filter(AgreeUpkeep::isInUse)
        .filter(Predicate.not(goneBack::is))
        .filter(unit -> book.of(history.keys(unit)).isEmpty())
        .filter(unit -> agreed(unit, one.article()))
        .isPresent();
  }

  private boolean agreed(Unit unit, DecliningArticle article) {
    Judgement said = decisions.evaluate(TABLE, null, null, facts(unit, article));
    int every = Math.toIntExact(said.number("everyMonths"));
    if (every == 0) {
      return false;
    }
    LocalDate from = days.dayOf(clock.instant(), unit.sale().country());
    LocalDate until = from.plusMonths(said.number("forMonths")).minusDays(1);
    AutomaticStep.run(
        () ->
            agree.upkeep(unit, new AgreeMaintenance.Wish(every, from, until, null, said.ground())));
    return true;
  }

  private Map<String, Object> facts(Unit unit, DecliningArticle article) {
    LocalDate today = days.dayOf(clock.instant(), unit.sale().country());
    Map<String, Object> facts = new HashMap<>();
    facts.put("category", products.find(unit.sku()).map(Product::category).orElse(null));
    facts.put("customerLevel", customers.find(unit.owner()).map(Customer::level).orElse(null));
    facts.put("monthsSinceEnd", ChronoUnit.MONTHS.between(article.endOfSale(), today));
    return facts;
  }

  /** Two questions an article, however many were sold. */
  private Stream<Candidate> of(DecliningArticle article) {
    Map<String, String> serials = new LinkedHashMap<>();
    sold.serials(article.sku()).forEach(serial -> serials.put(new Serial(serial).key(), serial));
    apart
        .of(article.sku(), Set.of())
        .forEach(unit -> serials.put(unit.serial().key(), unit.serial().value()));
    serials.keySet().removeAll(book.agreed(serials.keySet()));
    return serials.values().stream().map(serial -> new Candidate(serial, article));
  }

  private static boolean isInUse(Unit unit) {
    return unit.owner() != null
        && unit.replacedBy() == null
        && unit.sale() != null
        && unit.sale().country() != null;
  }
}
