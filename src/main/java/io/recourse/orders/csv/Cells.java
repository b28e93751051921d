package io.recourse.orders.csv;

import io.recourse.common.Money;
import io.recourse.orders.MinorUnits;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.OrderNumbers;
import io.recourse.orders.PlainText;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The cells of one row by column name; refuses the row at the first bad one. */
record Cells(CSVRecord row) {

  /** Whether the file has this column at all. */
  boolean has(String column) {
    return row.isMapped(column);
  }

  /** Null for an empty or absent cell. */
  String text(String column, int most) {
    String text = row.isSet(column) ? row.get(column).strip() : "";
    if (text.isEmpty()) {
      return null;
    }
    PlainText.flaw(text, most)
        .ifPresent(
            flaw -> {
              throw new RowRefused(column, flaw);
            });
    if (text.indexOf('\uFFFD') >= 0) {
      throw new RowRefused(column, "field.notUnicode");
    }
    return text;
  }

  String required(String column, int most) {
    String text = text(column, most);
    if (text == null) {
      throw new RowRefused(column, "field.required");
    }
    return text;
  }

  String orderNumber(String column) {
    String number = required(column, OrderLimits.NUMBER_LENGTH);
    OrderNumbers.flaw(number)
        .ifPresent(
            flaw -> {
              throw new RowRefused(column, flaw);
            });
    return number;
  }

  String orElse(String column, int most, String standard) {
    String text = text(column, most);
    return text == null ? standard : text;
  }

  List<String> list(String column) {
    String text = text(column, 2_000);
    return text == null
        ? List.of()
        : Arrays.stream(text.split("\\|")).map(String::strip).filter(t -> !t.isEmpty()).toList();
  }

  /** Any sign; the caller knows what a negative quantity means. */
  int number(String column) {
    String text = required(column, 20);
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new RowRefused(column, "field.whole");
    }
  }

  int count(String column, int most) {
    int number = number(column);
    if (number < 1 || number > most) {
      throw new RowRefused(column, "field.between", 1, most);
    }
    return number;
  }

  /** A comma may stand where the decimals begin, as most of Europe writes it. */
  private static String point(String amount) {
    return amount.matches("-?\\d+,\\d+") ? amount.replace(',', '.') : amount;
  }

  /** Zero for an empty cell; never negative. */
  Money money(String column, String currency) {
    Money money =
        MinorUnits.of(point(orElse(column, 30, "0")), currency)
            .orElseThrow(() -> new RowRefused(column, "field.minorUnits"));
    if (money.amount() < 0 || money.amount() > OrderLimits.AMOUNT) {
      throw new RowRefused(column, "field.beyondBelief");
    }
    return money;
  }
}
