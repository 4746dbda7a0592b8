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
import org.orderly.kernel.KernelRule;
import org.orderly.kernel.RuleViolation;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies under /api of more than one megabyte, but for uploads, which have their own limit.
 */
class BodyLimit extends OncePerRequestFilter {

  static final int BYTES = 1 << 20;

  private final Errors errors;
  private final ErrorWriter writer;

  BodyLimit(Errors errors, ErrorWriter writer) {
    this.errors = errors;
    this.writer = writer;
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
    if (request.getContentLengthLong() > BYTES) {
      writer.write(response, errors.describe(tooLarge(BYTES), request.getRequestURI()));
    } else {
      chain.doFilter(new Limited(request), response);
    }
  }

  static RuleViolation tooLarge(long bytes) {
    return new RuleViolation(
        KernelRule.BODY_TOO_LARGE, "The body is larger than the " + bytes + " bytes allowed.");
  }

  private static final class Limited extends HttpServletRequestWrapper {

    Limited(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new Counted(super.getInputStream());
    }

    @Override
    public BufferedReader getReader() throws IOException {
      return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
  }

  private static final class Counted extends ServletInputStream {

    private final ServletInputStream source;
    private long count;

    Counted(ServletInputStream source) {
      this.source = source;
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
      if (count > BYTES) {
        throw tooLarge(BYTES);
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
