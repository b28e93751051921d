package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.exchange;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.intake.ConvertCase;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.stock.HoldStock;
import io.recourse.stock.HoldStock.Promised;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is promised in exchange is held until it is sent, never twice, and for no case for ever. */
@RecourseTest
class StockHoldTest {

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired HoldStock stock;
  @Autowired WithdrawCase withdraw;
  @Autowired ConvertCase convert;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @Test
  @DisplayName("RET-09 held at approval, sent with the replacement, the shop has one less")
  void sent() {
    String sku = article(4000, 2);
    CaseNumber number = returns.open(exchange(LAMPS, 1, sku));
    assertThat(reserved(sku)).as("nothing is promised before approval").isZero();
    returns.approve(number);
    assertThat(reserved(sku)).isEqualTo(1);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    driver.runJobs(number);

    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).hasSize(1);
    assertThat(reserved(sku)).isZero();
    assertThat(available(sku)).isEqualTo(1);
    assertThat(returns.events(number))
        .contains("StockReserved", "ReplacementOrdered")
        .doesNotContain("StockReleased");
  }

  @Test
  @DisplayName("RET-09 an article whose stock the shop does not count is sent and stays uncounted")
  void uncounted() {
    String sku = article(4000, 2);
    jdbc.sql("update product set available = null where sku = ?").param(sku).update();
    CaseNumber number = returns.open(exchange(LAMPS, 1, sku));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    returns.inspect(number, LAMPS, 1, 1);
    driver.runJobs(number);

    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).hasSize(1);
    assertThat(
            jdbc.sql("select available is null from product where sku = ?")
                .param(sku)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  @DisplayName("RET-09 withdrawn, converted, rejected, unpaid: the article is free again")
  void released() {
    String sku = article(5000, 5);
    CaseNumber withdrawn = approved(sku);
    withdraw.withdraw(withdrawn, "Changed my mind.", null);
    assertThat(reserved(sku)).as("withdrawn").isZero();

    CaseNumber converted = approved(sku);
    convert.convert(converted, CaseType.EXCHANGE, "As an exchange, please.", null);
    assertThat(held(converted)).as("converted").isZero();

    CaseNumber rejected = approved(sku);
    returns.parcel(rejected, ParcelStatus.DELIVERED);
    returns.inspect(rejected, LAMPS, 1, 0);
    assertThat(held(rejected)).as("rejected").isZero();

    CaseNumber unpaid = approved(sku);
    returns.parcel(unpaid, ParcelStatus.DELIVERED);
    returns.inspect(unpaid, LAMPS, 1, 1);
    assertThat(held(unpaid)).isEqualTo(1);
    driver.fireTimer(unpaid, "Timer_DifferenceOverdue");
    assertThat(held(unpaid)).as("unpaid").isZero();
    assertThat(reserved(sku)).isZero();
    assertThat(available(sku)).isEqualTo(5);
    assertThat(returns.events(unpaid)).contains("StockReserved", "StockReleased");
  }

  @Test
  @DisplayName("RET-09 many cases at once never hold more than the shop has")
  void never_more_than_there_is() throws Exception {
    String sku = article(4000, 7);
    List<CaseNumber> cases = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      cases.add(returns.open(exchange(LAMPS, 1, "LAMP")));
    }
    var pool = Executors.newFixedThreadPool(6);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (CaseNumber number : cases) {
        running.add(pool.submit(() -> promiseAtRandom(number, sku)));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      pool.shutdown();
    }
    assertThat(reserved(sku)).isBetween(1, 7).isEqualTo(sumOfHolds(sku));
    cases.forEach(number -> promise(number, sku, 0));
    assertThat(reserved(sku)).isZero();
  }

  @Test
  @DisplayName("EDG-01 the shop tells less than is held: the promises stand, nothing more is held")
  void shop_tells_less() {
    String sku = article(4000, 2);
    CaseNumber first = approved(sku);
    jdbc.sql("update product set available = 0 where sku = ?").param(sku).update();
    assertThat(held(first)).isEqualTo(1);
    CaseNumber other = returns.open(exchange(LAMPS, 1, "LAMP"));
    promise(other, sku, 1);
    assertThat(held(other)).isZero();
    assertThat(returns.events(other)).contains("StockShort");
    assertThatThrownBy(
            () -> jdbc.sql("update product set reserved = 2 where sku = ?").param(sku).update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private void promiseAtRandom(CaseNumber number, String sku) {
    Random chance = new Random(number.hashCode());
    for (int turn = 0; turn < 15; turn++) {
      promise(number, sku, chance.nextInt(4));
      assertThat(reserved(sku)).isBetween(0, 7);
    }
    promise(number, sku, 2);
  }

  private void promise(CaseNumber number, String sku, int pieces) {
    transaction.executeWithoutResult(
        begun -> stock.hold(number, List.of(new Promised(9, sku, pieces))));
  }

  private CaseNumber approved(String sku) {
    CaseNumber number = returns.open(exchange(LAMPS, 1, sku));
    returns.approve(number);
    assertThat(held(number)).isEqualTo(1);
    return number;
  }

  private String article(long price, int available) {
    String sku = "S-" + UUID.randomUUID().toString().substring(0, 8);
    jdbc.sql(
            """
            insert into product (sku, name, list_price, currency, available)
            values (?, ?, ?, 'EUR', ?)
            """)
        .params(sku, sku, price, available)
        .update();
    return sku;
  }

  private int reserved(String sku) {
    return number("select reserved from product where sku = ?", sku);
  }

  private int available(String sku) {
    return number("select available from product where sku = ?", sku);
  }

  private int sumOfHolds(String sku) {
    return number("select sum(pieces) from stock_hold where sku = ?", sku);
  }

  private int held(CaseNumber of) {
    return number(
        "select coalesce(sum(pieces), 0) from stock_hold where case_number = ?", of.value());
  }

  private int number(String query, String of) {
    return jdbc.sql(query).param(of).query(Integer.class).single();
  }
}
