package io.recourse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LegalFloorTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @Property
  @Label("LAW-02 Whatever the shop writes, no right is shorter than the statute's")
  void rightsNeverFallBelow(
      @ForAll("lengths") Length shop, @ForAll("lengths") Length statute, @ForAll TermName name) {
    Term legal = statute.of(name, "EU");
    Term won = LegalFloor.kinder(shop.of(name, "SHOP"), legal, DAY);
    if (name.longerIsKinder()) {
      assertThat(won.daysFrom(DAY)).isGreaterThanOrEqualTo(legal.daysFrom(DAY));
    } else {
      assertThat(won.daysFrom(DAY)).isLessThanOrEqualTo(legal.daysFrom(DAY));
    }
  }

  @Property
  @Label("LAW-02 The statute never takes away what the shop gives more kindly")
  void shopMayBeKinder(@ForAll("lengths") Length shop, @ForAll("lengths") Length statute) {
    Term own = shop.of(TermName.CHANGE_OF_MIND, "SHOP");
    Term won = LegalFloor.kinder(own, statute.of(TermName.CHANGE_OF_MIND, "EU"), DAY);
    assertThat(won.daysFrom(DAY)).isGreaterThanOrEqualTo(own.daysFrom(DAY));
  }

  private static final ResolvedTerms LAWLESS =
      new ResolvedTerms("SHOP:1", "SHOP", Map.of(), Map.of(), Map.of());

  @Property
  @Label("LAW-02 Nobody but who changed their mind ever pays the way back")
  void freightOfFaults(@ForAll GroundKind kind, @ForAll("payers") String judged) {
    String pays = LegalFloor.freightPaidBy(kind, judged, LAWLESS);
    assertThat(pays).isEqualTo(kind == GroundKind.CHANGE_OF_MIND ? judged : "SELLER");
  }

  @Provide
  Arbitrary<String> payers() {
    return Arbitraries.of("SELLER", "CUSTOMER");
  }

  @Provide
  Arbitrary<Length> lengths() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 400), Arbitraries.of(Term.Unit.class))
        .as(Length::new);
  }

  record Length(int number, Term.Unit unit) {

    Term of(TermName name, String origin) {
      return new Term(name, number, unit, Term.Start.DELIVERY, "ground", "source", origin);
    }
  }
}
