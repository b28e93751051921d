package io.recourse.portal.web;

import io.recourse.common.Problem;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.WebRequest;

/** How many rows a return form may have, and that they are numbered as the page numbers them. */
@ControllerAdvice(assignableTypes = {AskReturn.class, QuotePart.class})
class ReturnFormRows {

  /** Two rows for each line of the longest order; {@code server.tomcat} lets as many through. */
  static final int MOST = 2_000;

  private static final Pattern ROW = Pattern.compile("entries\\[(.*?)].*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  /**
   * @throws Problem INVALID when a row has another number
   */
  @InitBinder("form")
  void bound(WebDataBinder form, WebRequest request) {
    for (Iterator<String> names = request.getParameterNames(); names.hasNext(); ) {
      Matcher row = ROW.matcher(names.next());
      if (row.matches() && !isRow(row.group(1))) {
        throw Problem.invalid("/lines", "field.mostEntries", MOST);
      }
    }
    form.setAutoGrowCollectionLimit(MOST);
  }

  private static boolean isRow(String number) {
    return NUMBER.matcher(number).matches() && Integer.parseInt(number) < MOST;
  }
}
