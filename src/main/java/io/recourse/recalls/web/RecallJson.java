package io.recourse.recalls.web;

import io.recourse.common.CaseNumber;
import io.recourse.recalls.Recall;
import io.recourse.recalls.RecallBook;
import io.recourse.recalls.RecallProgress;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The JSON of a recall: what was asked, and how many order lines it found and reached. */
record RecallJson(
    String number,
    String reference,
    String sku,
    String article,
    List<String> serials,
    String remedy,
    String text,
    Map<String, String> texts,
    Instant raisedAt,
    int found,
    int opened,
    int joined,
    int backAlready,
    int left,
    boolean running,
    List<Line> children,
    List<OfUnit> units) {

  /**
   * One serial of a line of an order, or its pieces without; {@code child} is null while nobody was
   * reached, or nothing was left, {@code joined} are all open cases that were signalled.
   */
  record Line(
      String orderNumber,
      int orderLine,
      String serial,
      String state,
      String child,
      List<String> joined) {}

  /** A unit that no line leads to, and the case of who has it. */
  record OfUnit(String serial, String child) {}

  static RecallJson of(RecallBook book, Recall recall, boolean whole) {
    RecallProgress progress = book.progress(recall.number());
    return new RecallJson(
        recall.number().value(),
        recall.reference(),
        recall.sku(),
        recall.article(),
        recall.serials().stream().sorted().toList(),
        recall.remedy().name(),
        recall.words(),
        recall.translations(),
        recall.raisedAt(),
        progress.found(),
        progress.opened(),
        progress.joined(),
        progress.backAlready(),
        progress.left(),
        recall.running(),
        whole ? lines(book, recall) : null,
        whole ? units(book, recall) : null);
  }

  private static List<Line> lines(RecallBook book, Recall recall) {
    return book.children(recall.number()).stream()
        .map(
            one ->
                new Line(
                    one.orderNumber(),
                    one.orderLine(),
                    one.serial(),
                    one.state().name(),
                    one.child() == null ? null : one.child().value(),
                    one.joined().stream().map(CaseNumber::value).toList()))
        .toList();
  }

  private static List<OfUnit> units(RecallBook book, Recall recall) {
    return book.units(recall.number()).entrySet().stream()
        .map(one -> new OfUnit(one.getKey(), one.getValue().value()))
        .toList();
  }
}
