package io.recourse.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PositionTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @Property
  @Label("LOG-01 any news in any order ends at the same position")
  void order_does_not_matter(@ForAll("news") List<Position> news, @ForAll Random random) {
    List<Position> shuffled = new ArrayList<>(news);
    Collections.shuffle(shuffled, random);

    assertThat(end(shuffled)).isEqualTo(end(news));
  }

  @Property
  @Label("LOG-01 hearing the same news again changes nothing")
  void twice_is_once(@ForAll("news") List<Position> news) {
    List<Position> twice = new ArrayList<>(news);
    twice.addAll(news);

    assertThat(end(twice)).isEqualTo(end(news));
  }

  @Property
  @Label("LOG-01 an end is never undone by a stop on the way, however late that is told")
  void ends_stand(@ForAll("news") List<Position> news) {
    boolean arrived = news.stream().anyMatch(one -> one.status() == ParcelStatus.DELIVERED);

    assertThat(end(news).status() == ParcelStatus.DELIVERED).isEqualTo(arrived);
  }

  @Provide
  Arbitrary<List<Position>> news() {
    Arbitrary<ParcelStatus> status =
        Arbitraries.of(
            ParcelStatus.IN_TRANSIT,
            ParcelStatus.EXCEPTION,
            ParcelStatus.RETURN_TO_SENDER,
            ParcelStatus.LOST,
            ParcelStatus.DELIVERED);
    Arbitrary<Instant> at = Arbitraries.integers().between(-3, 9).map(START::plusSeconds);
    Arbitrary<String> where = Arbitraries.of("Ulm", "Köln").injectNull(0.3);
    return Combinators.combine(status, at, where).as(Position::new).list().ofMaxSize(7);
  }

  private static Position end(List<Position> news) {
    Position stand = new Position(ParcelStatus.BOOKED, START, null);
    for (Position one : news) {
      stand = one.isStrongerThan(stand) ? one : stand;
    }
    return stand;
  }
}
