package io.recourse.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.GoodsState;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.ParcelNews.Effect;
import io.recourse.testing.RecourseTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RecourseTest
class RecordParcelNewsTest {

  private static final List<ParcelStatus> JOURNEY =
      List.of(
          ParcelStatus.IN_TRANSIT,
          ParcelStatus.EXCEPTION,
          ParcelStatus.IN_TRANSIT,
          ParcelStatus.DELIVERED,
          ParcelStatus.IN_TRANSIT);

  @Autowired RecordParcelNews record;
  @Autowired Parcels parcels;
  @Autowired ShippingFixture fixture;

  @Test
  @DisplayName(
      "LOG-01 all 120 orders of five events end in the same parcel and the same goods (C1)")
  void every_order_ends_the_same() {
    int same = 0;
    for (List<Integer> order : permutations(List.of(0, 1, 2, 3, 4))) {
      CaseNumber number = fixture.granted(ShippingMethod.LABEL);
      Parcel parcel = fixture.booked(number);
      order.forEach(index -> record.record(news(parcel, index)));
      Parcel end = parcels.get(number, parcel.trackingNumber());
      boolean arrived = end.position().equals(news(parcel, 3).position());
      same += arrived && fixture.goods(number) == GoodsState.RECEIVED ? 1 : 0;
    }
    assertThat(same).isEqualTo(120);
  }

  @Test
  @DisplayName("LOG-01 ten equal webhooks at once have one effect")
  void duplicates_have_one_effect() throws Exception {
    Parcel parcel = fixture.booked(fixture.granted(ShippingMethod.LABEL));
    ParcelNews moved = news(parcel, 0);
    List<Effect> effects = tenTimes(() -> record.record(moved));

    assertThat(effects).filteredOn(Effect.APPLIED::equals).hasSize(1);
    assertThat(effects).filteredOn(Effect.DUPLICATE::equals).hasSize(9);
    assertThat(parcels.byKey(parcel.bookingKey()).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  @DisplayName("LOG-01 news that overtakes its booking is applied when the booking arrives (C1)")
  void news_before_booking() {
    CaseNumber twin = fixture.granted(ShippingMethod.LABEL);
    String tracking = fixture.booked(twin).trackingNumber();
    fixture.forget(twin);
    ParcelNews early = news("simulated", tracking, ParcelStatus.IN_TRANSIT, Duration.ofHours(1));

    assertThat(record.record(early)).isEqualTo(Effect.UNKNOWN_PARCEL);
    Parcel booked = fixture.booked(twin);

    assertThat(booked.trackingNumber()).isEqualTo(tracking);
    assertThat(booked.status()).isEqualTo(ParcelStatus.IN_TRANSIT);
    assertThat(fixture.goods(twin)).isEqualTo(GoodsState.IN_TRANSIT);
  }

  @Test
  @DisplayName("LOG-01 a carrier cannot speak for another carrier's parcel (C3)")
  void carriers_speak_for_themselves() {
    Parcel parcel = fixture.booked(fixture.granted(ShippingMethod.LABEL));
    ParcelNews foreign =
        news("another", parcel.trackingNumber(), ParcelStatus.LOST, Duration.ofHours(1));

    assertThat(record.record(foreign)).isEqualTo(Effect.UNKNOWN_PARCEL);
    assertThat(parcels.byKey(parcel.bookingKey()).orElseThrow().status())
        .isEqualTo(ParcelStatus.BOOKED);
  }

  @Test
  @DisplayName("LOG-07 goods found after they counted as lost are received after all")
  void found_after_loss() {
    CaseNumber number = fixture.granted(ShippingMethod.LABEL);
    Parcel parcel = fixture.booked(number);
    record.record(
        news("simulated", parcel.trackingNumber(), ParcelStatus.LOST, Duration.ofHours(1)));
    assertThat(fixture.goods(number)).isEqualTo(GoodsState.LOST);

    record.record(
        news("simulated", parcel.trackingNumber(), ParcelStatus.DELIVERED, Duration.ofHours(2)));
    assertThat(fixture.goods(number)).isEqualTo(GoodsState.RECEIVED);
  }

  @Test
  @DisplayName("LOG-01 two parcels whose carrier counts events parcel by parcel both arrive")
  void an_event_id_is_of_one_parcel() {
    CaseNumber one = fixture.granted(ShippingMethod.LABEL);
    CaseNumber other = fixture.granted(ShippingMethod.LABEL);
    ParcelNews first =
        numbered("evt-1", fixture.booked(one), ParcelStatus.DELIVERED, fixture.now());
    ParcelNews second =
        numbered("evt-1", fixture.booked(other), ParcelStatus.DELIVERED, fixture.now());

    assertThat(record.record(first)).isEqualTo(Effect.APPLIED);
    assertThat(record.record(second)).isEqualTo(Effect.APPLIED);
    assertThat(record.record(second)).isEqualTo(Effect.DUPLICATE);
    assertThat(fixture.goods(one)).isEqualTo(GoodsState.RECEIVED);
    assertThat(fixture.goods(other)).isEqualTo(GoodsState.RECEIVED);
  }

  @Test
  @DisplayName("LOG-01 news on numbers still unknown share an event id and both wait")
  void an_event_id_is_of_one_unknown_parcel() {
    CaseNumber one = fixture.granted(ShippingMethod.LABEL);
    CaseNumber other = fixture.granted(ShippingMethod.LABEL);
    Parcel forgotten = fixture.booked(one);
    Parcel forgottenToo = fixture.booked(other);
    fixture.forget(one);
    fixture.forget(other);
    record.record(numbered("evt-7", forgotten, ParcelStatus.IN_TRANSIT, fixture.now()));
    record.record(numbered("evt-7", forgottenToo, ParcelStatus.IN_TRANSIT, fixture.now()));

    assertThat(fixture.booked(one).status()).isEqualTo(ParcelStatus.IN_TRANSIT);
    assertThat(fixture.booked(other).status()).isEqualTo(ParcelStatus.IN_TRANSIT);
  }

  @Test
  @DisplayName("LOG-07 a carrier's clock that is ahead or wrong by years is bounded by ours")
  void a_wrong_clock_is_bounded() {
    CaseNumber number = fixture.granted(ShippingMethod.LABEL);
    Parcel parcel = fixture.booked(number);
    Instant ahead = fixture.now().plus(Duration.ofDays(300));
    record.record(numbered("a", parcel, ParcelStatus.IN_TRANSIT, ahead));
    assertThat(seenAt(parcel)).isBetween(parcel.bookedAt(), fixture.now());

    ParcelNews next = numbered("b", parcel, ParcelStatus.EXCEPTION, fixture.now());
    assertThat(record.record(next)).isEqualTo(Effect.APPLIED);

    Parcel old = fixture.booked(fixture.granted(ShippingMethod.LABEL));
    record.record(
        numbered("c", old, ParcelStatus.IN_TRANSIT, Instant.parse("2001-01-01T00:00:00Z")));
    assertThat(seenAt(old)).isEqualTo(old.bookedAt());
  }

  @Test
  @DisplayName("LOG-01 news from the future that overtakes its booking counts as heard then")
  void an_early_wrong_clock_is_bounded() {
    CaseNumber number = fixture.granted(ShippingMethod.LABEL);
    Parcel forgotten = fixture.booked(number);
    fixture.forget(number);
    Instant ahead = fixture.now().plus(Duration.ofDays(300));
    record.record(numbered("a", forgotten, ParcelStatus.IN_TRANSIT, ahead));

    Parcel booked = fixture.booked(number);
    assertThat(booked.status()).isEqualTo(ParcelStatus.IN_TRANSIT);
    assertThat(booked.position().at()).isBetween(booked.bookedAt(), fixture.now());
  }

  private Instant seenAt(Parcel parcel) {
    return parcels.byKey(parcel.bookingKey()).orElseThrow().position().at();
  }

  private static ParcelNews numbered(String id, Parcel parcel, ParcelStatus status, Instant at) {
    Position position = new Position(status, at, null);
    return new ParcelNews(
        parcel.carrier(), id, parcel.trackingNumber(), position, ParcelNews.Source.WEBHOOK);
  }

  private static ParcelNews news(Parcel parcel, int index) {
    Position position =
        new Position(JOURNEY.get(index), parcel.bookedAt().plus(index, ChronoUnit.MICROS), null);
    String id = parcel.trackingNumber() + "-" + index;
    return new ParcelNews(
        parcel.carrier(), id, parcel.trackingNumber(), position, ParcelNews.Source.WEBHOOK);
  }

  private ParcelNews news(String carrier, String tracking, ParcelStatus status, Duration after) {
    Position position = new Position(status, fixture.now().plus(after), null);
    return new ParcelNews(
        carrier, UUID.randomUUID().toString(), tracking, position, ParcelNews.Source.WEBHOOK);
  }

  private static List<Effect> tenTimes(Callable<Effect> call) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(10);
    try {
      List<Effect> effects = new ArrayList<>();
      for (Future<Effect> effect : pool.invokeAll(java.util.Collections.nCopies(10, call))) {
        effects.add(effect.get());
      }
      return effects;
    } finally {
      pool.shutdown();
    }
  }

  private static List<List<Integer>> permutations(List<Integer> of) {
    if (of.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Integer>> all = new ArrayList<>();
    for (Integer first : of) {
      List<Integer> rest = new ArrayList<>(of);
      rest.remove(first);
      for (List<Integer> tail : permutations(rest)) {
        List<Integer> one = new ArrayList<>(List.of(first));
        one.addAll(tail);
        all.add(one);
      }
    }
    return all;
  }
}
