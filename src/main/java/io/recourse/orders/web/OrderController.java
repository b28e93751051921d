package io.recourse.orders.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.recourse.common.ListRead;
import io.recourse.common.Problem;
import io.recourse.orders.Order;
import io.recourse.orders.OrderIndex;
import io.recourse.orders.OrderLimits;
import io.recourse.orders.Orders;
import io.recourse.orders.PlainText;
import io.recourse.orders.StoreOrder;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Orders over HTTP: told by the shop, read by staff (EDG-01). */
@RestController
@RequestMapping("/api/v1/orders")
class OrderController {

  private static final int LONGEST_PAGE = 200;

  private final Orders orders;
  private final OrderIndex index;
  private final StoreOrder storeOrder;
  private final ObjectReader json;
  private final Clock clock;
  private final ApplicationEventPublisher reads;

  OrderController(
      Orders orders,
      OrderIndex index,
      StoreOrder storeOrder,
      ObjectMapper mapper,
      Clock clock,
      ApplicationEventPublisher reads) {
    this.reads = reads;
    this.orders = orders;
    this.index = index;
    this.storeOrder = storeOrder;
    this.json =
        mapper
            .reader()
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    this.clock = clock;
  }

  @PutMapping(path = "/{orderNumber}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @PreAuthorize(Staff.CHANGES)
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      content = @Content(schema = @Schema(implementation = OrderAnswer.class)))
  ResponseEntity<OrderAnswer> put(
      @PathVariable String orderNumber,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String ifNoneMatch,
      @RequestBody(required = false) byte[] body,
      Authentication who) {
    OrderFields.Told told = OrderFields.read(orderNumber, parsed(body), clock.instant());
    boolean created =
        storeOrder.store(
            told.order(), told.leftOut(), EntityTags.precondition(ifMatch, ifNoneMatch));
    URI location = UriComponentsBuilder.fromPath("/api/v1/orders/{number}").build(orderNumber);
    return answer(
        created ? ResponseEntity.created(location) : ResponseEntity.ok(), stored(orderNumber), who);
  }

  @GetMapping("/{orderNumber}")
  @PreAuthorize(Staff.READS)
  ResponseEntity<OrderAnswer> get(@PathVariable String orderNumber, Authentication who) {
    Order read = stored(orderNumber);
    reads.publishEvent(ListRead.of("orders", List.of(read.number())));
    return answer(ResponseEntity.ok(), read, who);
  }

  @GetMapping
  @PreAuthorize(Staff.READS)
  OrderIndex.Page<OrderSummary> list(
      @RequestParam(required = false) String customer,
      @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > LONGEST_PAGE) {
      throw Problem.malformed("limit must be between 1 and " + LONGEST_PAGE + ".");
    }
    if (customer != null && PlainText.flaw(customer, OrderLimits.NUMBER_LENGTH).isPresent()) {
      throw Problem.malformed("customer is not a customer id.");
    }
    OrderIndex.Page<Order> page = index.page(customer, cursor, limit);
    reads.publishEvent(
        new ListRead(
            "orders",
            page.items().stream().map(Order::number).toList(),
            customer == null ? List.of() : List.of("customer")));
    return new OrderIndex.Page<>(page.items().stream().map(OrderSummary::of).toList(), page.next());
  }

  private JsonNode parsed(byte[] body) {
    try {
      return json.readTree(body == null ? new byte[0] : body);
    } catch (JsonProcessingException e) {
      throw Problem.malformed("The body is not one JSON document.");
    } catch (IOException e) {
      throw Problem.malformed("The body cannot be read.");
    }
  }

  private Order stored(String number) {
    return orders.find(number).orElseThrow(() -> Problem.notFound("order.unknown"));
  }

  private ResponseEntity<OrderAnswer> answer(
      ResponseEntity.BodyBuilder answer, Order order, Authentication who) {
    return answer
        .eTag(EntityTags.quoted(index.tag(order)))
        .body(
            OrderAnswer.of(
                order,
                index.paidSince(order.number()),
                index.refundedByLine(order.number()),
                Staff.readsReferences(who)));
  }
}
