package org.orderly.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLNonTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

class OutageFilterTest {

  private static final FilterChain GONE =
      (request, response) -> {
        response.getOutputStream().write('x');
        throw new CannotCreateTransactionException(
            "No session", new SQLNonTransientConnectionException("Socket error"));
      };

  private final OutageFilter filter =
      new OutageFilter(new Errors(), new ErrorWriter(new ObjectMapper()));
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void aProgramIsToldToTryAgain() throws Exception {
    filter.doFilter(new MockHttpServletRequest("GET", "/api/me"), response, GONE);
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    assertThat(response.getContentType()).isEqualTo("application/problem+json");
    assertThat(response.getContentAsString()).startsWith("{").contains("ITSM-KRN-503");
  }

  @Test
  void aPersonIsShownAPageThatNeedsNoDatabase() throws Exception {
    filter.doFilter(new MockHttpServletRequest("GET", "/incidents"), response, GONE);
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getContentType()).startsWith("text/html");
    assertThat(response.getContentAsString()).startsWith("<!DOCTYPE html>");
  }

  @Test
  void aDefectIsLeftToTheErrorPage() {
    FilterChain broken =
        (request, response) -> {
          throw new ServletException("broken");
        };
    assertThatThrownBy(
            () -> filter.doFilter(new MockHttpServletRequest("GET", "/api/me"), response, broken))
        .hasMessage("broken");
  }

  @Test
  void anAnswerGivenWholeStands() throws Exception {
    FilterChain sessions =
        (request, response) -> {
          OutageFilter.innermost()
              .doFilter(
                  request,
                  response,
                  (asked, answer) -> {
                    answer.getOutputStream().write("done".getBytes(StandardCharsets.UTF_8));
                    answer.flushBuffer();
                  });
          GONE.doFilter(request, new MockHttpServletResponse());
        };
    filter.doFilter(new MockHttpServletRequest("POST", "/api/incidents"), response, sessions);
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentAsString()).isEqualTo("done");
  }

  @Test
  void anAnswerUnderWayIsBrokenOff() {
    response.setCommitted(true);
    assertThatThrownBy(
            () -> filter.doFilter(new MockHttpServletRequest("GET", "/api/me"), response, GONE))
        .isInstanceOf(CannotCreateTransactionException.class);
  }
}
