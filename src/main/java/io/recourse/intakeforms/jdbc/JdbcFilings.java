package io.recourse.intakeforms.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.cases.AskedCategory;
import io.recourse.common.CaseNumber;
import io.recourse.intakeforms.Filing;
import io.recourse.intakeforms.FilingBook;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers in {@code intake_filing}; the category is that of the form. */
@Repository
class JdbcFilings implements FilingBook, AskedCategory {

  private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  JdbcFilings(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  private record Row(String form, int version, String answers) {}

  @Override
  public void keep(CaseNumber number, Filing filing) {
    jdbc.sql(
            """
            insert into intake_filing (case_number, form_key, form_version, answers)
            values (?, ?, ?, ?::jsonb)
            """)
        .params(number.value(), filing.form(), filing.version(), write(filing.answers()))
        .update();
  }

  @Override
  public Optional<Filing> filing(CaseNumber number) {
    return jdbc.sql(
            """
            select form_key as form, form_version as version, answers from intake_filing
            where case_number = ?
            """)
        .param(number.value())
        .query(Row.class)
        .optional()
        .map(row -> new Filing(row.form(), row.version(), read(row.answers())));
  }

  @Override
  public Optional<String> of(CaseNumber number) {
    return jdbc.sql("select category from published.asked_category where case_number = ?")
        .param(number.value())
        .query(String.class)
        .optional();
  }

  private String write(Map<String, Object> answers) {
    try {
      return json.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers are plain values", e);
    }
  }

  private Map<String, Object> read(String answers) {
    try {
      return json.readValue(answers, ANSWERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers were stored as JSON", e);
    }
  }
}
