package io.recourse.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.Assignment;
import io.recourse.cases.CaseOrigin;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Channel;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import io.recourse.intake.NextNumber;
import io.recourse.orders.Customer;
import io.recourse.orders.Order;
import io.recourse.orders.OrderLine;
import io.recourse.orders.Orders;
import io.recourse.portal.OneTimeLinks;
import io.recourse.testing.Postbox;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import jakarta.mail.Header;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One mail per send key, from the case's tables to a real mail server. */
@RecourseTest
class TellCustomerTest {

  private static final Pattern LINK = Pattern.compile("/portal/link/([\\w.~-]+)");
  private static final String INJECTION = "\r\nBcc: everybody@example.org\r\nX-Injected: yes";

  @Autowired TellCustomer tellCustomer;
  @Autowired ProcessDriver driver;
  @Autowired Postbox postbox;
  @Autowired OneTimeLinks links;
  @Autowired Orders orders;
  @Autowired Cases cases;
  @Autowired NextNumber numbers;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;

  private final String id = "TELL-" + UUID.randomUUID().toString().substring(0, 12);
  private final String address = id.toLowerCase(Locale.ROOT) + "@example.org";

  @Test
  @DisplayName("NTF-01 a mail is sent once per key and kept on the case with its delivery state")
  void once() throws Exception {
    CaseNumber number = caseOf(address, "Ada");

    tell(number, "receipt", "k1");
    tell(number, "receipt", "k1");

    assertThat(postbox.to(address)).hasSize(1);
    MimeMessage mail = postbox.to(address).get(0);
    assertThat(mail.getSubject()).isEqualTo("We have your request " + number);
    assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(mail.getHeader("X-Recourse-Case", null)).isEqualTo(number.value());
    assertThat(types(mail)).containsSubsequence("multipart/alternative", "text/plain", "text/html");
    assertThat(text(mail).lines().filter(line -> line.startsWith("http")))
        .allSatisfy(link -> assertThat(link).hasSizeLessThan(150));
    assertThat(column("delivery_state", number)).containsExactly("SENT");
    assertThat(column("attempts", number)).containsExactly(1);
    assertThat(column("recipient", number)).containsExactly(address);
    assertThat(column("sent_at", number)).doesNotContainNull();
    assertThat(column("mail_id", number)).containsExactly(mail.getMessageID());
    assertThat(events(number)).containsOnlyOnce("MessageSent");
  }

  @Test
  @DisplayName("NTF-01 a mail the server refuses is failed; the next attempt sends the same mail")
  void refusedThenSent() throws Exception {
    CaseNumber number = caseOf(address, "Ada");
    postbox.turnAway(address);

    tell(number, "receipt", "k2");
    driver.retryMails(number);

    assertThat(column("delivery_state", number)).containsExactly("FAILED");
    assertThat(column("attempts", number)).containsExactly(2);
    assertThat(column("failure", number).get(0)).asString().contains("did not take the mail");
    assertThat(events(number)).doesNotContain("MessageSent");
    Object mailId = column("mail_id", number).get(0);

    postbox.takeAgain(address);
    driver.retryMails(number);

    assertThat(column("delivery_state", number)).containsExactly("SENT");
    assertThat(column("failure", number)).containsExactly((Object) null);
    assertThat(postbox.to(address)).hasSize(1);
    assertThat(postbox.to(address).get(0).getMessageID()).isEqualTo(mailId);
    assertThat(events(number)).containsOnlyOnce("MessageSent");
  }

  @Test
  @DisplayName("NTF-01 the link in a mail that needed a second attempt still opens the case")
  void linkOutlivesFailure() throws Exception {
    CaseNumber number = caseOf(address, "Ada");
    postbox.turnAway(address);
    tell(number, "receipt", "k3");
    postbox.takeAgain(address);
    driver.retryMails(number);

    Matcher link = LINK.matcher(text(postbox.to(address).get(0)));
    assertThat(link.find()).isTrue();

    OneTimeLinks.Link found = links.find(link.group(1)).orElseThrow();
    assertThat(found.number()).isEqualTo(number);
    assertThat(links.spend(found)).isTrue();
    assertThat(links.find(link.group(1))).isEmpty();
    assertThat(links.spend(found)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "a@example.org,b@example.org", "Ada <a@example.org>"})
  @DisplayName("NTF-01 without one usable address the message waits in the portal")
  void noAddress(String unusable) {
    CaseNumber number = caseOf(unusable, "Ada");

    tell(number, "receipt", "k4");

    assertThat(column("delivery_state", number)).containsExactly("STORED");
    assertThat(column("recipient", number)).containsExactly((Object) null);
    assertThat(column("attempts", number)).containsExactly(0);
  }

  @Test
  @DisplayName("NTF-01 no fact of a case can write a header of its own")
  void noInjection() throws Exception {
    CaseNumber number = caseOf(address, "Ada" + INJECTION);
    jdbc.sql("update service_case set language = ?, ground = ? where number = ?")
        .params("en" + INJECTION, "Why" + INJECTION, number.value())
        .update();

    transaction.executeWithoutResult(
        begun ->
            tellCustomer.tell(
                number,
                "outcome",
                Map.of("caseNumber", number + INJECTION, "orderNumber", id + INJECTION),
                "k5" + INJECTION + id));
    driver.runJobs(number);

    List<MimeMessage> mails = postbox.to(address);
    assertThat(mails).hasSize(1);
    List<Header> headers = Collections.list(mails.get(0).getAllHeaders());
    assertThat(headers)
        .extracting(Header::getName)
        .doesNotContain("Bcc", "X-Injected")
        .containsOnlyOnce("Subject", "To", "Message-ID");
    assertThat(mails.get(0).getAllRecipients()).hasSize(1);
    assertThat(mails.get(0).getSubject()).startsWith(number.value()).doesNotContain("\n", "\r");
    assertThat(postbox.to("everybody@example.org")).isEmpty();
  }

  @Test
  @DisplayName("NTF-01 an address with a second line is no address")
  void noInjectionByAddress() {
    CaseNumber number = caseOf("x" + address, "Ada");
    jdbc.sql("update customer set email = ? where id = ?")
        .params("x" + address + INJECTION, "C-" + id)
        .update();

    tell(number, "receipt", "k6");

    assertThat(column("delivery_state", number)).containsExactly("STORED");
    assertThat(postbox.to("x" + address)).isEmpty();
  }

  /** Kinds of all parts in their order, the outermost first. */
  private static List<String> types(Part part) throws Exception {
    List<String> types = new ArrayList<>();
    types.add(new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT));
    if (part.getContent() instanceof Multipart parts) {
      for (int at = 0; at < parts.getCount(); at++) {
        types.addAll(types(parts.getBodyPart(at)));
      }
    }
    return types;
  }

  private void tell(CaseNumber number, String template, String key) {
    transaction.executeWithoutResult(
        begun -> tellCustomer.tell(number, template, Map.of(), key + id));
    driver.runJobs(number);
  }

  private CaseNumber caseOf(String email, String name) {
    Instant now = clock.instant();
    Customer customer = new Customer("C-" + id, email, name, null, "en", "DE", "STANDARD", "B2C");
    Money price = new Money(1000, "EUR");
    Money none = Money.zero("EUR");
    OrderLine line =
        new OrderLine(1, "CUP", "Cup", null, 1, price, none, none, List.of(), Set.of(), 0, 0);
    Order order =
        new Order(
            id,
            customer,
            now.minus(Duration.ofDays(3)),
            now.minus(Duration.ofDays(1)),
            "EUR",
            "DE",
            List.of(line),
            none,
            List.of(new Order.Payment("CARD", price, "pay-" + id)),
            true,
            price,
            false,
            1);
    transaction.executeWithoutResult(begun -> orders.upsert(order, "TEST", now));
    return onNoProcess(orders.find(id).orElseThrow().customer().person(), now);
  }

  /** Nothing but the test tells on it. */
  private CaseNumber onNoProcess(String person, Instant now) {
    CaseOrigin origin =
        new CaseOrigin(
            numbers.next(),
            Channel.API,
            Actor.SYSTEM,
            person,
            id,
            "en",
            "DE",
            "A question",
            "?",
            now);
    Assignment queue = new Assignment(null, "agent", 50);
    ServiceCase opened = ServiceCase.open(origin, CaseType.INQUIRY, List.of(), queue, clock);
    transaction.executeWithoutResult(begun -> cases.add(opened));
    return opened.number();
  }

  private List<Object> column(String name, CaseNumber number) {
    return jdbc
        .sql(
            "select "
                + name
                + " as it from case_message where case_number = ? and direction = 'OUT'")
        .param(number.value())
        .query()
        .listOfRows()
        .stream()
        .map(row -> row.get("it"))
        .toList();
  }

  private List<String> events(CaseNumber number) {
    return jdbc.sql("select type from audit_event where chain = ?")
        .param(number.value())
        .query(String.class)
        .list();
  }

  private static String text(MimeMessage mail) throws Exception {
    Object content = mail.getContent();
    while (content instanceof MimeMultipart parts) {
      content = parts.getBodyPart(0).getContent();
    }
    return content.toString();
  }
}
