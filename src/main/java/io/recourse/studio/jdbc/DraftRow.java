package io.recourse.studio.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.TimeColumn;
import io.recourse.engine.ModelFinding;
import io.recourse.engine.ModelKind;
import io.recourse.studio.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
        Draft.Source.valueOf(row.getString("source")),
        TimeColumn.instant(row, "saved_at"),
        deployment(row),
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

  private static Draft.Deployment deployment(ResultSet row) throws SQLException {
    return row.getString("deployed_by") == null
        ? null
        : new Draft.Deployment(
            row.getString("deployed_by"),
            TimeColumn.instant(row, "deployed_at"),
            row.getObject("deployed_as", Integer.class));
  }
}
