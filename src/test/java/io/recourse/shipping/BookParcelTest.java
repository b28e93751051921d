package io.recourse.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cases.GoodsState;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.policy.TermEnd;
import io.recourse.testing.RecourseTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RecourseTest
class BookParcelTest {

  private static final String PARCELS_AT_CARRIER =
      "select count(*) from simulated_carrier_parcel where booking_key = ?";

  @Autowired BookParcel book;
  @Autowired VoidParcel voidParcel;
  @Autowired ExtendSendTerm extend;
  @Autowired RecordParcelNews record;
  @Autowired Parcels parcels;
  @Autowired TermEnd ends;
  @Autowired ShippingFixture fixture;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  @DisplayName("LOG-02 the same booking key gives the same parcel and one label")
  void same_key_same_parcel() {
    CaseNumber number = fixture.granted(ShippingMethod.LABEL);
    Parcel first = fixture.booked(number);

    assertThat(fixture.booked(number).id()).isEqualTo(first.id());
    assertThat(fixture.count(PARCELS_AT_CARRIER, first.bookingKey())).isEqualTo(1);
    assertThat(fixture.goods(number)).isEqualTo(GoodsState.LABEL);
  }

  @Test
  @DisplayName("LOG-02 a booking whose answer was lost is looked up, not booked again")
  void lost_answer_is_looked_up() {
    CaseNumber number = fixture.granted(ShippingMethod.LABEL);
    strike("TIMEOUT_AFTER_BOOKING");

    assertThatThrownBy(() -> fixture.booked(number)).isInstanceOf(CarrierFailure.class);
    assertThat(parcels.of(number)).isEmpty();
    Parcel parcel = fixture.booked(number);

    assertThat(fixture.count(PARCELS_AT_CARRIER, parcel.bookingKey())).isEqualTo(1);
    assertThat(parcels.of(number)).hasSize(1);
  }

  @Test
  @DisplayName("LOG-02 a commit that fails after the carrier booked buys no second label")
  void lost_commit_is_looked_up() {
    CaseNumber number = fixture.granted(ShippingMethod.LABEL);
    Parcel lost =
        transaction.execute(
            begun -> {
              begun.setRollbackOnly();
              return fixture.booked(number);
            });
    assertThat(parcels.of(number)).isEmpty();

    assertThat(fixture.booked(number).trackingNumber()).isEqualTo(lost.trackingNumber());
    assertThat(fixture.count(PARCELS_AT_CARRIER, lost.bookingKey())).isEqualTo(1);
  }

  @Test
  @DisplayName("LOG-02 what was taken back at the carrier is booked anew under a key of its own")
  void booked_anew_after_taking_back() {
    CaseNumber number = fixture.granted(ShippingMethod.LABEL);
    Parcel lost =
        transaction.execute(
            begun -> {
              begun.setRollbackOnly();
              return fixture.booked(number);
            });
    assertThat(voidParcel.voidUnsent(number)).isTrue();
    Parcel anew = fixture.booked(number);

    assertThat(anew.status()).isEqualTo(ParcelStatus.BOOKED);
    assertThat(anew.trackingNumber()).isNotEqualTo(lost.trackingNumber());
    assertThat(
            fixture.count(
                "select count(*) from simulated_carrier_parcel where booking_key = ? and status ="
                    + " 'VOIDED'",
                lost.bookingKey()))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("LOG-02 a carrier that is down books nothing; the next try books once")
  void carrier_down() {
    CaseNumber number = fixture.granted(ShippingMethod.LABEL);
    strike("BOOKING_DOWN");

    assertThatThrownBy(() -> fixture.booked(number)).isInstanceOf(CarrierFailure.class);
    assertThat(fixture.count(PARCELS_AT_CARRIER, "test:" + number)).isZero();
    assertThat(fixture.booked(number).status()).isEqualTo(ParcelStatus.BOOKED);
  }

  @Test
  @DisplayName("RET-03 each return method gives the sender what it needs")
  void every_method() {
    assertThat(booked(ShippingMethod.LABEL).handover().label()).startsWith('%', 'P', 'D', 'F');
    assertThat(booked(ShippingMethod.DROP_OFF).handover().qr()).isNotEmpty();
    assertThat(booked(ShippingMethod.DROP_OFF).handover().dropOffPoint()).contains("Berlin");
    assertThat(booked(ShippingMethod.PICK_UP).handover().pickUpOn().getDayOfWeek())
        .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(booked(ShippingMethod.OWN_LABEL).carrier()).isEqualTo("own");
  }

  @Test
  @DisplayName("LOG-07 a parcel on its way can be neither voided nor given more time")
  void on_its_way() {
    CaseNumber number = fixture.granted(ShippingMethod.LABEL);
    Parcel parcel = fixture.booked(number);
    Position moved = new Position(ParcelStatus.IN_TRANSIT, fixture.now(), "Ulm");
    record.record(
        new ParcelNews(
            "simulated", "w-" + number, parcel.trackingNumber(), moved, ParcelNews.Source.WEBHOOK));

    assertThat(voidParcel.voidUnsent(number)).isTrue();
    assertThat(voidParcel.expire(number, parcel.trackingNumber())).isFalse();
    assertThatThrownBy(() -> extend.extend(number, parcel.trackingNumber()))
        .isInstanceOf(Problem.class);
    assertThat(fixture.goods(number)).isEqualTo(GoodsState.IN_TRANSIT);
  }

  @Test
  @DisplayName("LOG-02 the send-back term is extended once, by the days the rules grant")
  void extended_once() {
    CaseNumber number = fixture.granted(ShippingMethod.LABEL);
    Parcel parcel = fixture.booked(number);
    Parcel extended = extend.extend(number, parcel.trackingNumber());

    LocalDate first = LocalDate.ofInstant(parcel.sendBy(), ZoneId.of("Europe/Berlin"));
    assertThat(parcel.sendBy().plusSeconds(1))
        .isEqualTo(first.plusDays(1).atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant());
    assertThat(extended.sendBy())
        .isEqualTo(ends.extended(Period.ofDays(7), "DE", parcel.sendBy()))
        .isAfterOrEqualTo(first.plusDays(7).atStartOfDay(ZoneId.of("Europe/Berlin")).toInstant());
    assertThatThrownBy(() -> extend.extend(number, parcel.trackingNumber()))
        .hasMessageContaining("as often as the rules allow");
  }

  @Test
  @DisplayName("LOG-01 voiding takes the label back from the goods, twice as well as once")
  void voided() {
    CaseNumber number = fixture.granted(ShippingMethod.LABEL);
    Parcel parcel = fixture.booked(number);
    voidParcel.voidUnsent(number);
    voidParcel.voidUnsent(number);

    assertThat(parcels.get(number, parcel.trackingNumber()).status())
        .isEqualTo(ParcelStatus.VOIDED);
    assertThat(fixture.goods(number)).isEqualTo(GoodsState.NOT_DUE);
  }

  @Test
  @DisplayName("LOG-07 the carrier keeps a label alive that is in use, heard or not")
  void label_in_use() {
    CaseNumber number = fixture.granted(ShippingMethod.LABEL);
    Parcel parcel = fixture.booked(number);
    jdbc.sql("update simulated_carrier_parcel set status = 'IN_TRANSIT' where tracking_number = ?")
        .param(parcel.trackingNumber())
        .update();

    assertThat(voidParcel.expire(number, parcel.trackingNumber())).isFalse();
    assertThat(parcels.of(number)).extracting(Parcel::status).containsExactly(ParcelStatus.BOOKED);
    assertThat(voidParcel.voidUnsent(number)).as("every label accounted for").isTrue();
    assertThat(parcels.of(number))
        .extracting(Parcel::status)
        .containsExactly(ParcelStatus.IN_TRANSIT);
    assertThat(fixture.goods(number)).isEqualTo(GoodsState.IN_TRANSIT);
  }

  private Parcel booked(ShippingMethod method) {
    CaseNumber number = fixture.granted(method);
    return book.book(number, ParcelDirection.RETURN, method, Map.of(1, 2), "m:" + number);
  }

  private void strike(String fault) {
    jdbc.sql(
            "insert into simulated_carrier_fault (fault, remaining) values (?, 1)"
                + " on conflict (fault) do update set remaining = 1")
        .param(fault)
        .update();
  }
}
