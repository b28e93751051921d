package io.recourse.studio.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.TimeColumn;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.studio.Agreement;
import io.recourse.studio.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A row of model_draft as a draft; the report is JSON. */
@Component
class DraftRow {

  private static final TypeReference<List<ModelFinding>> FINDINGS = new TypeReference<>() {};

  private final ObjectMapper json;

  DraftRow(ObjectMapper json) {
    this.json = json;
  }

  Draft read(ResultSet row, int number) throws SQLException {
    return new Draft(
        row.getObject("id", UUID.class),
        ModelKind.valueOf(row.getString("kind")),
        row.getString("model_key"),
        row.getString("name"),
        row.getString("content"),
        row.getObject("based_on", Integer.class),
        Draft.State.valueOf(row.getString("state")),
        findings(row.getString("report")),
        row.getString("author"),
        authors(row),
        Draft.Source.valueOf(row.getString("source")),
        TimeColumn.instant(row, "saved_at"),
        agreement(row),
        deployment(row),
        change(row),
        row.getInt("version"));
  }

  String report(List<ModelFinding> findings) {
    try {
      return json.writeValueAsString(findings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Findings are plain records", e);
    }
  }

  private List<ModelFinding> findings(String report) {
    try {
      return json.readValue(report, FINDINGS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored report is not JSON", e);
    }
  }

  private static Set<String> authors(ResultSet row) throws SQLException {
    return new LinkedHashSet<>(Arrays.asList((String[]) row.getArray("authors").getArray()));
  }

  private static Agreement agreement(ResultSet row) throws SQLException {
    return new Agreement(
        row.getString("submitted_by"),
        TimeColumn.instant(row, "submitted_at"),
        row.getString("reason"),
        row.getString("approved_by"),
        row.getString("answered_by"),
        TimeColumn.instant(row, "answered_at"),
        row.getString("answer"),
        TimeColumn.instant(row, "deploy_at"));
  }

  private static Draft.Change change(ResultSet row) throws SQLException {
    UUID id = row.getObject("change_id", UUID.class);
    return id == null ? null : new Draft.Change(id, row.getString("change_name"));
  }

  /** The columns of an agreement by their parameters. */
  Map<String, Object> agreement(Agreement said) {
    Map<String, Object> columns = new HashMap<>();
    columns.put("submittedBy", said.submittedBy());
    columns.put("submittedAt", time(said.submittedAt()));
    columns.put("reason", said.reason());
    columns.put("approvedBy", said.approvedBy());
    columns.put("answeredBy", said.answeredBy());
    columns.put("answeredAt", time(said.answeredAt()));
    columns.put("answer", said.answer());
    columns.put("deployAt", time(said.deployAt()));
    return columns;
  }

  static OffsetDateTime time(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static Draft.Deployment deployment(ResultSet row) throws SQLException {
    return row.getString("deployed_by") == null
        ? null
        : new Draft.Deployment(
            row.getString("deployed_by"),
            TimeColumn.instant(row, "deployed_at"),
            row.getObject("deployed_as", Integer.class));
  }
}
