// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '../api/client';
import { ExpressionProblem } from './ExpressionProblem';

afterEach(cleanup);

const problem = new ApiProblem(400, { detail: "There is no series 'smaa'.", position: 8, length: 4, suggestion: 'sma' });

describe('ExpressionProblem', () => {
  it('prints the expression with carets under the place', () => {
    const { container } = render(<ExpressionProblem id="p" expression="close > smaa(20)" error={problem} />);
    expect(container.querySelector('pre')?.textContent).toBe('close > smaa(20)\n        ^^^^');
    expect(screen.getByRole('alert').textContent).toContain("There is no series 'smaa'. At character 9.");
  });
  it('offers the suggestion in the place of the mistake', () => {
    const taken = vi.fn();
    render(<ExpressionProblem id="p" expression="close > smaa(20)" error={problem} onSuggestion={taken} />);
    fireEvent.click(screen.getByRole('button', { name: 'Use “sma”' }));
    expect(taken).toHaveBeenCalledWith('close > sma(20)', 'close > smaa(20)');
  });
  it('points into the column that is wrong', () => {
    const inColumn = new ApiProblem(400, { detail: 'Wrong.', position: 0, length: 2, parameter: 'columns', expression: 'xx(1)' });
    const { container } = render(<ExpressionProblem id="p" expression="close > 1" error={inColumn} />);
    expect(container.querySelector('pre')?.textContent).toBe('xx(1)\n^^');
  });
  it('offers to try again when the server was not reached', () => {
    const retry = vi.fn();
    render(<ExpressionProblem id="p" expression="close" error={new Error('The server cannot be reached.')} onRetry={retry} />);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledOnce();
  });
});
