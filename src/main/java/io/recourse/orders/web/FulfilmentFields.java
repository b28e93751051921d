package io.recourse.orders.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.recourse.orders.Fulfilment;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.OrderLine;
import io.recourse.orders.OrderParcel;
import io.recourse.orders.OrderStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads how far an order is, where it goes and in which parcels. */
record FulfilmentFields(JsonFields order, RequestFaults complaints, Instant now) {

  private static final Set<String> PARCEL = Set.of("trackingNumber", "deliveredAt", "lines");
  private static final int MOST_PARCELS = 200;

  /**
   * @param placed null where it was not understood
   */
  Fulfilment read(Instant placed, List<OrderLine> lines) {
    return new Fulfilment(
        order.oneOf("status", OrderStatus.class),
        AddressFields.read(order, "shipTo", complaints),
        parcels(placed, lines.stream().map(OrderLine::line).collect(Collectors.toSet())),
        order.past("invoicedAt", now),
        promisedDay(placed));
  }

  private LocalDate promisedDay(Instant placed) {
    LocalDate day = order.day("promisedDay");
    if (day != null && placed != null && !OrderLimits.isDayAfter(day, placed)) {
      order.complain("promisedDay", "field.before", "placedAt");
    }
    return day;
  }

  private List<OrderParcel> parcels(Instant placed, Set<Integer> known) {
    List<JsonNode> nodes = order.array("parcels");
    if (nodes.size() > MOST_PARCELS) {
      order.complain("parcels", "field.mostEntries", MOST_PARCELS);
      return List.of();
    }
    List<OrderParcel> parcels = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < nodes.size(); i++) {
      JsonFields parcel =
          new JsonFields(nodes.get(i), order.at("parcels") + "/" + i, complaints, PARCEL);
      OrderParcel told = parcel(parcel, placed, known);
      if (told.trackingNumber() != null && !seen.add(told.trackingNumber())) {
        parcel.complain("trackingNumber", "field.twice");
      }
      parcels.add(told);
    }
    return parcels;
  }

  private OrderParcel parcel(JsonFields parcel, Instant placed, Set<Integer> known) {
    Instant delivered = parcel.past("deliveredAt", now);
    if (placed != null && delivered != null && delivered.isBefore(placed)) {
      parcel.complain("deliveredAt", "field.before", "placedAt");
    }
    return new OrderParcel(
        parcel.requiredText("trackingNumber", 100), delivered, lines(parcel, known));
  }

  private List<Integer> lines(JsonFields parcel, Set<Integer> known) {
    List<Integer> lines = new ArrayList<>();
    List<JsonNode> nodes = parcel.array("lines");
    if (nodes.isEmpty()) {
      parcel.complain("lines", "field.required");
    }
    for (int i = 0; i < nodes.size(); i++) {
      int line = nodes.get(i).isInt() ? nodes.get(i).intValue() : 0;
      if (!known.contains(line)) {
        complaints.add(parcel.at("lines") + "/" + i, "field.noLine");
      } else if (lines.contains(line)) {
        complaints.add(parcel.at("lines") + "/" + i, "field.twice");
      } else {
        lines.add(line);
      }
    }
    return List.copyOf(lines);
  }
}
