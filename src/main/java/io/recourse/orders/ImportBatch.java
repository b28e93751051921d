package io.recourse.orders;

import java.util.List;
import java.util.Map;

/**
 * Some rows of a file, kept or refused together in one transaction.
 *
 * @param leftOut what the file never says
 */
public record ImportBatch(
    long rowsRead,
    LeftOut leftOut,
    List<ToldOrder> orders,
    List<ImportedReturn> returns,
    List<ToldArticle> articles,
    List<ToldStage> stages,
    List<RowError> errors) {

  /**
   * One order of the file.
   *
   * @param rowOfLine the row that each line stands on
   * @param rows all rows of the order, also those that became shipping
   */
  public record ToldOrder(Order order, Map<Integer, Long> rowOfLine, List<Long> rows) {

    /** The same under another number. */
    public ToldOrder numbered(String number) {
      return new ToldOrder(order.numbered(number), rowOfLine, rows);
    }
  }
}
