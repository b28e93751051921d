package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.CaseLine;
import io.recourse.cases.Cases;
import io.recourse.cases.Disposition;
import io.recourse.cases.GoodsState;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.returns.process.ReturnElements;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelStatus;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever the inspection says or fails to say: each accepted piece is disposed of exactly once,
 * somewhere that is not the customer, and each rejected one goes back exactly once.
 */
@RecourseTest
class EveryPieceDisposedTest {

  private static final int CUPS_BOUGHT = 3;

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired Cases cases;
  @Autowired JdbcClient jdbc;

  static Stream<Look> looks() {
    Stream<Look> whole =
        IntStream.rangeClosed(0, CUPS_BOUGHT)
            .boxed()
            .flatMap(
                accepted ->
                    Stream.of("", "RESTOCK", "SCRAP", "RETURN_TO_CUSTOMER")
                        .filter(goesTo -> isPossible(accepted, goesTo))
                        .map(goesTo -> Look.ofLine(accepted, goesTo)));
    Random random = new Random(1_914);
    Stream<Look> parted = Stream.generate(() -> Look.ofPieces(random)).limit(6);
    return Stream.of(Stream.of(Look.NONE), whole, parted).flatMap(all -> all);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  @DisplayName(
      "RET-08 every accepted piece is disposed of exactly once, every other goes back once")
  void every_piece(Look look) {
    CaseNumber number = arrived();
    look.rows()
        .ifPresentOrElse(
            rows -> returns.inspect(number, rows),
            () -> driver.fireTimer(number, "Timer_InspectionOverdue"));
    returns.settle(number);

    int disposed = 0;
    for (CaseLine line : cases.get(number).lines()) {
      if (line.acceptedQuantity() > 0) {
        assertThat(line.goods()).isEqualTo(GoodsState.DISPOSED);
        assertThat(line.inspection().disposition())
            .isNotNull()
            .isNotEqualTo(Disposition.RETURN_TO_CUSTOMER);
        assertThat(disposals(number, line.item())).isOne();
        disposed += line.acceptedQuantity();
      } else {
        assertThat(line.goods()).isEqualTo(GoodsState.BACK_TO_CUSTOMER);
      }
    }
    assertThat(disposed).isEqualTo(look.accepted());
    assertThat(sentBack(number)).isEqualTo(CUPS_BOUGHT - look.accepted());
    assertThat(returns.returnedPieces(number, CUPS)).isEqualTo(look.accepted());
  }

  /** What the warehouse says of three cups; null rows: it looks at nothing in time. */
  record Look(int accepted, List<Map<String, Object>> said) {

    static final Look NONE = new Look(CUPS_BOUGHT, null);

    static Look ofLine(int accepted, String goesTo) {
      Map<String, Object> row = new TreeMap<>();
      row.put("line", CUPS);
      row.put("receivedQuantity", CUPS_BOUGHT);
      row.put("acceptedQuantity", accepted);
      if (!goesTo.isEmpty()) {
        row.put("disposition", goesTo);
      }
      return new Look(accepted, List.of(row));
    }

    static Look ofPieces(Random random) {
      List<Map<String, Object>> pieces = new ArrayList<>();
      int accepted = 0;
      for (int left = CUPS_BOUGHT; left > 0; ) {
        int some = 1 + random.nextInt(left);
        Disposition goesTo = Disposition.values()[random.nextInt(Disposition.values().length)];
        pieces.add(Map.of("quantity", some, "grade", "B", "disposition", goesTo.name()));
        accepted += goesTo == Disposition.RETURN_TO_CUSTOMER ? 0 : some;
        left -= some;
      }
      return new Look(accepted, List.of(Map.of("line", CUPS, "pieces", pieces)));
    }

    Optional<List<Map<String, Object>>> rows() {
      return Optional.ofNullable(said);
    }
  }

  /** Goods accepted whole do not go back; goods of which nothing was accepted go nowhere else. */
  private static boolean isPossible(int accepted, String goesTo) {
    boolean back = goesTo.equals("RETURN_TO_CUSTOMER");
    return goesTo.isEmpty() || (accepted == 0 ? back : !back || accepted < CUPS_BOUGHT);
  }

  private CaseNumber arrived() {
    CaseNumber number = returns.open(line(CUPS, CUPS_BOUGHT, Reason.UNWANTED));
    returns.run(number);
    if (returns.task(number, ReturnElements.DECIDE_RETURN) != null) {
      returns.approve(number);
    }
    returns.parcel(number, ParcelStatus.DELIVERED);
    return number;
  }

  private int disposals(CaseNumber number, int item) {
    return jdbc.sql(
            """
            select count(*) from audit_event where chain = ? and type = 'LineGoodsMoved'
              and data::jsonb ->> 'item' = ? and data::jsonb ->> 'goods' = 'DISPOSED'
            """)
        .params(number.value(), String.valueOf(item))
        .query(Integer.class)
        .single();
  }

  private int sentBack(CaseNumber number) {
    return jdbc.sql(
            """
            select coalesce(sum(l.quantity), 0) from parcel_line l
            join parcel p on p.id = l.parcel_id where p.case_number = ? and p.direction = ?
            """)
        .params(number.value(), ParcelDirection.BACK_TO_CUSTOMER.name())
        .query(Integer.class)
        .single();
  }
}
