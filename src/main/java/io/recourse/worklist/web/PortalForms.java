package io.recourse.worklist.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.recourse.worklist.CustomerForms;
import io.recourse.worklist.Form;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Counts what the pages of the portal ask for, in the very templates and forms behind them. */
@Component
class PortalForms implements CustomerForms {

  /** Name of the page, and of what its form is put together from, by the process it begins. */
  private static final Map<String, List<String>> PAGES =
      Map.of(
          "ReturnExchangeProcess", List.of("portal/return", "portal/row", "portal/refund-to"),
          "OrderChangeProcess", List.of("portal/change"),
          "ComplaintProcess", List.of("complaints/make"),
          "RepairProcess", List.of("repairs/ask"),
          "InquiryProcess", List.of("inquiries/ask"),
          "SuggestionProcess", List.of("suggestions/make"),
          "PraiseProcess", List.of("praise/give"),
          "PriceProtectionProcess", List.of("priceprotection/claim"),
          "DeliveryProblemProcess", List.of("deliveries/report"),
          "SiteVisitProcess", List.of("sitevisits/ask"));

  /** Form behind the page, by the process it begins. */
  private static final Map<String, String> FORMS = Map.of("ComplaintProcess", "Portal_Complaint");

  private static final String ENTERED = "input:not([type=hidden]), select, textarea";

  private final Map<String, Count> counts = counted();

  @Override
  public Map<String, Count> byProcess() {
    return counts;
  }

  private static Map<String, Count> counted() {
    Map<String, Count> counted = new TreeMap<>();
    PAGES.forEach((process, pages) -> counted.put(process, count(pages)));
    FORMS.forEach((process, form) -> counted.merge(process, asked(form), Count::plus));
    return counted;
  }

  private static Count asked(String key) {
    try (InputStream file = new ClassPathResource("forms/" + key + ".form").getInputStream()) {
      Form form = Form.parse(new String(file.readAllBytes(), UTF_8));
      return new Count(form.entered(), form.demanded());
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  /** Choices of one name are one value. */
  private static Count count(List<String> pages) {
    Elements entered = new Elements();
    pages.forEach(page -> entered.addAll(fields(page)));
    return new Count(names(entered), names(entered.select("[required]")));
  }

  /** Those of a form that is sent, and of a part that is put into one. */
  private static Elements fields(String page) {
    String path = "templates/" + page + ".html";
    try (InputStream file = new ClassPathResource(path).getInputStream()) {
      Document template = Jsoup.parse(file, "UTF-8", "");
      Elements forms = template.select("form[method=post]");
      return forms.isEmpty() ? template.select(ENTERED) : forms.select(ENTERED);
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  private static long names(Elements entered) {
    return entered.stream()
        .map(field -> field.hasAttr("name") ? field.attr("name") : field.attr("th:name"))
        .distinct()
        .count();
  }
}
