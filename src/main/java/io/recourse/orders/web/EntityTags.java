package io.recourse.orders.web;

import io.recourse.orders.OrderPrecondition;
import java.util.Arrays;
import java.util.List;

/** If-Match and If-None-Match of RFC 9110 as preconditions on an order. */
final class EntityTags {

  private EntityTags() {}

  static String quoted(String tag) {
    return '"' + tag + '"';
  }

  static OrderPrecondition precondition(String ifMatch, String ifNoneMatch) {
    if (ifMatch != null) {
      return tag -> tag.isPresent() && names(ifMatch, tag.get());
    }
    if (ifNoneMatch != null) {
      return tag -> tag.isEmpty() || !names(ifNoneMatch, tag.get());
    }
    return OrderPrecondition.NONE;
  }

  private static boolean names(String header, String tag) {
    List<String> tags = Arrays.stream(header.split(",")).map(String::strip).toList();
    return tags.contains("*") || tags.contains(quoted(tag));
  }
}
