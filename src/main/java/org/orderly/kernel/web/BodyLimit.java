package org.orderly.kernel.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies under /api of more than one megabyte, but for uploads, which have their own limit,
 * and for the routes that say that they take larger ones.
 */
class BodyLimit extends OncePerRequestFilter {

  static final int BYTES = 1 << 20;

  private final Errors errors;
  private final ErrorWriter writer;
  private final Map<String, Integer> larger;

  /**
   * Makes the limit.
   *
   * @param larger how many bytes a route takes, by its path
   */
  BodyLimit(Errors errors, ErrorWriter writer, Map<String, Integer> larger) {
    this.errors = errors;
    this.writer = writer;
    this.larger = Map.copyOf(larger);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return upload(request);
  }

  static boolean upload(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.regionMatches(true, 0, "multipart/", 0, 10);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    int limit = larger.getOrDefault(request.getRequestURI(), BYTES);
    if (request.getContentLengthLong() > limit) {
      writer.write(response, errors.describe(tooLarge(limit), request.getRequestURI()));
    } else {
      chain.doFilter(new Limited(request, limit), response);
    }
  }

  static RuleViolation tooLarge(long bytes) {
    return new RuleViolation(
        KernelRule.BODY_TOO_LARGE, "The body is larger than the " + bytes + " bytes allowed.");
  }

  private static final class Limited extends HttpServletRequestWrapper {

    private final int limit;

    Limited(HttpServletRequest request, int limit) {
      super(request);
      this.limit = limit;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream(), limit);
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Counted extends ServletInputStream {

    private final ServletInputStream source;
    private final int limit;
    private long count;

    Counted(ServletInputStream source, int limit) {
      this.source = source;
      this.limit = limit;
    }

    @Override
    public int read() throws IOException {
      int read = source.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = source.read(into, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) {
      count += read;
      if (count > limit) {
        throw tooLarge(limit);
      }
    }

    @Override
    public boolean isFinished() {
      return source.isFinished();
    }

    @Override
    public boolean isReady() {
      return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      source.setReadListener(listener);
    }
  }
}
