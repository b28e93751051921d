package io.recourse.casefile.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.cases.CaseType;
import io.recourse.cases.Channel;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.intake.NewCase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The JSON of a new case, read into its words; every unknown word is reported at once. */
record CaseBody(
    String type,
    String channel,
    String orderNumber,
    JsonNode customer,
    String language,
    String subject,
    String text,
    List<LineBody> lines,
    String returnMethod,
    RefundToBody refundTo,
    ChangeBody change,
    String aboutCase,
    String reason) {

  /** One line asked for. */
  record LineBody(
      Integer line,
      Integer quantity,
      String reason,
      String subReason,
      String note,
      String serial,
      String remedy,
      List<String> evidence,
      String exchangeSku,
      BoughtBody bought) {

    private NewCase.Line read(String at, CodesRead words) {
      return new NewCase.Line(
          line,
          quantity,
          words.read(Reason.class, at + "/reason", reason),
          subReason,
          note,
          serial,
          words.read(Remedy.class, at + "/remedy", remedy),
          files(at, words),
          exchangeSku,
          bought == null ? null : bought.read());
    }

    private List<UUID> files(String at, CodesRead words) {
      List<UUID> ids = new ArrayList<>();
      for (int place = 0; evidence != null && place < evidence.size(); place++) {
        UUID id = words.uuid(at + "/evidence/" + place, evidence.get(place));
        if (id != null) {
          ids.add(id);
        }
      }
      return ids;
    }
  }

  /** How goods were bought that are of no order of ours. */
  record BoughtBody(String sku, LocalDate on, String seller, String country) {

    private NewCase.Bought read() {
      return new NewCase.Bought(sku, on, seller, country);
    }
  }

  /** Whether it changes an order, or sends money elsewhere than back as it was paid. */
  boolean moves() {
    return change != null || refundTo != null && !refundTo.isAsPaid();
  }

  NewCase read() {
    CodesRead words = new CodesRead();
    NewCase read =
        new NewCase(
                words.read(CaseType.class, "/type", type),
                words.read(Channel.class, "/channel", channel),
                orderNumber,
                customerId(words),
                language,
                subject,
                text,
                readLines(lines, words),
                returnMethod,
                refundTo == null ? null : refundTo.read(words),
                change == null ? null : change.read(words),
                aboutCase)
            .because(words.read(Reason.class, "/reason", reason));
    words.demandSound();
    return read;
  }

  /** Lines as told, wherever they are asked for; none for null. */
  static List<NewCase.Line> readLines(List<LineBody> lines, CodesRead words) {
    List<NewCase.Line> read = new ArrayList<>();
    for (int index = 0; lines != null && index < lines.size(); index++) {
      LineBody line = lines.get(index);
      if (line == null) {
        words.refuse("/lines/" + index, "field.null");
      } else {
        read.add(line.read("/lines/" + index, words));
      }
    }
    return read;
  }

  private String customerId(CodesRead words) {
    if (customer == null || customer.isNull()) {
      return null;
    }
    JsonNode id = customer.isObject() ? customer.path("id") : customer;
    if (!id.isTextual()) {
      words.refuse(customer.isObject() ? "/customer/id" : "/customer", "must be a customer's id");
      return null;
    }
    return id.textValue();
  }
}
