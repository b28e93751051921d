package io.recourse.casefile.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Problem;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The ETag of a case: its version, by which changes are guarded, and a print of the whole answer,
 * for clocks and parcels move without the case.
 */
@Component
class CaseTag {

  private static final Pattern FORM = Pattern.compile("(?:W/)?\"(\\d{1,9})-[0-9a-f-]+\"");

  private final ObjectMapper json;

  CaseTag(ObjectMapper json) {
    this.json = json;
  }

  String of(CaseJson body) {
    try {
      byte[] bytes = json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
      return "\"" + body.version() + "-" + UUID.nameUUIDFromBytes(bytes) + "\"";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The version an If-Match header demands; null where any will do. */
  static Integer version(String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    Matcher tag = FORM.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw Problem.stale("case.noVersion");
    }
    return Integer.valueOf(tag.group(1));
  }
}
