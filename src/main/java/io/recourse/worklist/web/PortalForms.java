package io.recourse.worklist.web;

import io.recourse.worklist.CustomerForms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Counts what the pages of the portal ask for, in the very templates that customers see. */
@Component
class PortalForms implements CustomerForms {

  /** Name of the page, by the process that it begins. */
  private static final Map<String, String> PAGES =
      Map.of(
          "ReturnExchangeProcess", "portal/return",
          "OrderChangeProcess", "portal/change",
          "RepairProcess", "repairs/ask",
          "ComplaintProcess", "complaints/make",
          "InquiryProcess", "inquiries/ask",
          "SuggestionProcess", "suggestions/make",
          "PraiseProcess", "praise/give",
          "PriceProtectionProcess", "priceprotection/claim",
          "DeliveryProblemProcess", "deliveries/report",
          "SiteVisitProcess", "sitevisits/ask");

  private static final String ENTERED =
      "form[method=post] input:not([type=hidden]), form[method=post] select,"
          + " form[method=post] textarea";

  private final Map<String, Count> counts = counted();

  @Override
  public Map<String, Count> byProcess() {
    return counts;
  }

  private static Map<String, Count> counted() {
    Map<String, Count> counted = new TreeMap<>();
    PAGES.forEach((process, page) -> counted.put(process, count(page)));
    return counted;
  }

  /** Choices of one name are one value. */
  private static Count count(String page) {
    String path = "templates/" + page + ".html";
    try (InputStream file = new ClassPathResource(path).getInputStream()) {
      Document template = Jsoup.parse(file, "UTF-8", "");
      Elements entered = template.select(ENTERED);
      return new Count(names(entered), names(entered.select("[required]")));
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
