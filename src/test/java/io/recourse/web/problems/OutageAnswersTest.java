package io.recourse.web.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.recourse.common.Contended;
import io.recourse.testing.RecourseTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionSystemException;

/** While the database is away nobody reads of a failure of ours, and nobody is told "no". */
@RecourseTest
class OutageAnswersTest {

  @Autowired OutageAnswers answers;
  @Autowired ProblemBody bodies;
  @Autowired ObjectMapper json;
  @Autowired Contended contended;

  @Test
  @DisplayName("D2 a program is told when to ask again, and that its key makes it safe")
  void program() throws Exception {
    MockHttpServletResponse told = answered("/api/v1/cases", killed());

    assertThat(told.getStatus()).isEqualTo(503);
    assertThat(told.getHeader("Retry-After")).isEqualTo("2");
    assertThat(told.getContentType()).startsWith("application/problem+json");
    assertThat(told.getContentAsString())
        .contains("urn:recourse:problem:unavailable", "Idempotency-Key", "\"status\":503")
        .doesNotContain("postmaster");
  }

  @Test
  @DisplayName("D2 a person gets a page, and the browser is told when to come again")
  void person() throws Exception {
    MockHttpServletResponse told = answered("/work", killed());

    assertThat(told.getStatus()).isEqualTo(503);
    assertThat(told.getHeader("Retry-After")).isEqualTo("2");
  }

  @Test
  @DisplayName("D2 all ways in which a connection is missing or lost are an outage")
  void kinds() throws Exception {
    List<SQLException> outages =
        List.of(
            new SQLException("An I/O error occurred while sending to the backend.", "08006"),
            new SQLException("the database system is starting up", "57P03"),
            new SQLTransientConnectionException("request timed out after 5000ms"),
            new SQLException("Connection is closed"));
    for (SQLException outage : outages) {
      Exception thrown = new TransactionSystemException("JDBC rollback failed", outage);
      assertThat(answered("/api/v1/cases", thrown).getStatus()).as("%s", outage).isEqualTo(503);
    }
  }

  @Test
  @DisplayName(
      "IMP-06 who met a changed table, or gave way to another, comes again: it is not ours")
  void gaveWay() throws Exception {
    PSQLException changed =
        new PSQLException(
            new ServerErrorMessage(
                "SERROR\0C0A000\0Mcached plan must not change result type\0RRevalidateCachedQuery\0"));
    for (SQLException lost : List.of(changed, new SQLException("deadlock detected", "40P01"))) {
      Exception thrown = new UncategorizedSQLException("read", "select", lost);
      MockHttpServletResponse told = answered("/api/v1/cases", thrown);
      assertThat(told.getStatus()).as("%s", lost).isEqualTo(503);
      assertThat(told.getHeader("Retry-After")).isEqualTo("2");
      assertThat(told.getContentAsString()).contains("gave way to another change");
      assertThat(answered("/work", thrown).getStatus()).isEqualTo(503);
    }
  }

  @Test
  @DisplayName("D4 while nothing written is acknowledged, who writes is told at once; readers read")
  void held() throws Exception {
    OutageAnswers holding = new OutageAnswers(bodies, json, () -> true, contended);
    List<String> reached = new ArrayList<>();

    for (String method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")) {
      MockHttpServletResponse told = new MockHttpServletResponse();
      MockHttpServletRequest asked = new MockHttpServletRequest(method, "/api/v1/cases");
      holding.doFilter(asked, told, (request, response) -> reached.add(method));
      assertThat(told.getHeader("Retry-After")).isEqualTo(reached.contains(method) ? null : "2");
      assertThat(told.getStatus()).isEqualTo(reached.contains(method) ? 200 : 503);
    }

    assertThat(reached).containsExactly("GET", "HEAD");
  }

  @Test
  @DisplayName("D2 what is a fault of the request or of ours stays one")
  void faults() {
    for (SQLException fault :
        List.of(
            new SQLException("syntax error", "42601"),
            new SQLException("no such feature", "0A000"),
            new SQLException("no state"))) {
      Exception thrown = new BadSqlGrammarException("read", "selec", fault);
      assertThatThrownBy(() -> answered("/api/v1/cases", thrown)).hasRootCause(fault);
    }
  }

  private static Exception killed() {
    return new DataAccessResourceFailureException(
        "killed",
        new SQLException("terminating connection due to unexpected postmaster exit", "57P01"));
  }

  private MockHttpServletResponse answered(String path, Exception thrown) throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    FilterChain failing =
        (request, any) -> {
          any.getWriter().print("half a page");
          throw new ServletException(thrown);
        };
    answers.doFilter(new MockHttpServletRequest("POST", path), response, failing);
    assertThat(response.getContentAsString()).doesNotContain("half a page");
    return response;
  }
}
